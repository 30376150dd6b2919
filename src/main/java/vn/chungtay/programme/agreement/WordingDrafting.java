package vn.chungtay.programme.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Unit;
import vn.chungtay.programme.appraisal.Term;
import vn.chungtay.programme.appraisal.Wanted;
import vn.chungtay.shared.SearchText;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;
import vn.chungtay.web.Typed;

/// Reads what an agreement is to say but for its key tasks, and says everything that is wrong with
/// it at once.
@Component
class WordingDrafting {
    private final PartyOffers offers;
    private final Texts texts;

    WordingDrafting(PartyOffers offers, Texts texts) {
        this.offers = offers;
        this.texts = texts;
    }

    /// A wording, or what is wrong with it.
    record Read(@Nullable Wording wording, List<FieldError> errors) {}

    private record Period(LocalDate starts, LocalDate ends) {}

    /// A party with what tells it from the others of the same form, whatever it is renamed to.
    private record Seat(String key, String field, Party party) {}

    /// @param old whose key tasks are kept
    Read read(DraftForm form, Offer offer, Term term, @Nullable Wording old) {
        var typed = new Typed(texts);
        var title = typed.due("title", "agreement.title", form.value("title"), Typed.LINE);
        var period = period(form, term, typed);
        var seats = seats(form, offer, typed);
        if (!Wanted.OWING.contains(offer.lead().level())) {
            typed.wrong("unit", "agreement.refusal.level", offer.lead().name());
        }
        if (seats.stream().noneMatch(seat -> seat.party().authority())) {
            typed.wrong("name-1", "agreement.refusal.authority");
        }
        refuseTwice(seats, typed);
        if (period == null) {
            return new Read(null, typed.errors());
        }
        living(seats, period, typed);
        var tasks = old == null ? List.<KeyTask>of() : kept(old, seats, period, typed);
        var wording =
                new Wording(
                        title.replaceAll("\\s+", " "),
                        offer.lead().level(),
                        offer.lead().area(),
                        period.starts(),
                        period.ends(),
                        seats.stream().map(Seat::party).toList(),
                        tasks);
        return typed.errors().isEmpty()
                ? new Read(wording, List.of())
                : new Read(null, typed.errors());
    }

    private static @Nullable Period period(DraftForm form, Term term, Typed typed) {
        var starts = typed.day("starts", form.value("starts"));
        var ends = typed.day("ends", form.value("ends"));
        if (starts == null || ends == null) {
            return null;
        }
        if (ends.isBefore(starts)) {
            typed.wrong("ends", "agreement.refusal.period", ends, starts);
            return null;
        }
        if (starts.getYear() > term.last() || ends.getYear() < term.first()) {
            typed.wrong(
                    "starts",
                    "agreement.refusal.term",
                    String.valueOf(term.first()),
                    String.valueOf(term.last()));
        }
        return new Period(starts, ends);
    }

    private List<Seat> seats(DraftForm form, Offer offer, Typed typed) {
        var seats = new ArrayList<Seat>();
        seats.add(seat("unit", PartyOffers.party(offer.lead(), null)));
        for (var code : form.chosen("units")) {
            if (!code.equals(offer.lead().code())) {
                offers.unit(code)
                        .ifPresentOrElse(
                                unit -> seats.add(seat("units", PartyOffers.party(unit, null))),
                                () -> typed.wrong("units", "agreement.refusal.unit", code));
            }
        }
        for (var code : form.chosen("bodies")) {
            offer.bodies().stream()
                    .filter(body -> code.equals(body.code()))
                    .findFirst()
                    .ifPresentOrElse(
                            body -> seats.add(seat("bodies", body)),
                            () -> typed.wrong("bodies", "agreement.refusal.body", code));
        }
        for (var row : form.rows()) {
            named(form, row, seats, typed);
        }
        return seats;
    }

    private static void named(DraftForm form, int row, List<Seat> seats, Typed typed) {
        var field = "name-" + row;
        if (form.value(field).isBlank()) {
            return;
        }
        var name = typed.due(field, "agreement.party", form.value(field), Typed.LINE);
        var kind =
                Arrays.stream(PartyKind.values())
                        .filter(one -> one.name().equals(form.value("kind-" + row)))
                        .filter(one -> one == PartyKind.AUTHORITY || one == PartyKind.OTHER)
                        .findFirst();
        if (kind.isEmpty()) {
            typed.wrong("kind-" + row, "agreement.refusal.kind", name);
        }
        var party = Party.named(kind.orElse(PartyKind.OTHER), name.replaceAll("\\s+", " "));
        seats.add(new Seat("named " + (row - 1), field, party));
    }

    private static Seat seat(String field, Party party) {
        return new Seat(party.kind() + " " + party.code(), field, party);
    }

    private static void refuseTwice(List<Seat> seats, Typed typed) {
        var names = new HashSet<String>();
        for (var seat : seats) {
            if (!names.add(SearchText.fold(seat.party().name()))) {
                typed.wrong(seat.field(), "agreement.refusal.twice", seat.party().name());
            }
        }
    }

    /// Units that live on some day of the period.
    private void living(List<Seat> seats, Period period, Typed typed) {
        for (var seat : seats) {
            if (seat.party().kind() == PartyKind.UNIT) {
                offers.unit(Objects.requireNonNull(seat.party().code()))
                        .filter(unit -> !lives(unit, period))
                        .ifPresent(unit ->
                                typed.wrong(
                                        seat.field(),
                                        "agreement.refusal.life",
                                        unit.name(),
                                        period.starts(),
                                        period.ends()));
            }
        }
    }

    private static boolean lives(Unit unit, Period period) {
        var last = unit.validTo();
        return !unit.validFrom().isAfter(period.ends())
                && (last == null || !last.isBefore(period.starts()));
    }

    /// The key tasks with the new places of their parties; none of them may lose one, nor its day.
    private static List<KeyTask> kept(Wording old, List<Seat> seats, Period period, Typed typed) {
        var before = keys(old);
        var now = seats.stream().map(Seat::key).toList();
        var kept = new ArrayList<KeyTask>();
        for (var i = 0; i < old.tasks().size(); i++) {
            var task = old.tasks().get(i);
            if (task.due().isBefore(period.starts()) || task.due().isAfter(period.ends())) {
                typed.wrong("ends", "agreement.refusal.task-outside", i + 1, task.due());
            }
            var places = new ArrayList<Integer>();
            for (var at : withLead(task)) {
                places.add(now.indexOf(before.get(at - 1)) + 1);
                if (places.getLast() == 0) {
                    var name = old.parties().get(at - 1).name();
                    typed.wrong("units", "agreement.refusal.party-needed", name, i + 1);
                }
            }
            var partners = places.subList(1, places.size());
            kept.add(new KeyTask(task.what(), places.getFirst(), partners, task.due()));
        }
        return kept;
    }

    private static List<Integer> withLead(KeyTask task) {
        var all = new ArrayList<Integer>();
        all.add(task.lead());
        all.addAll(task.partners());
        return all;
    }

    private static List<String> keys(Wording old) {
        var keys = new ArrayList<String>();
        var named = 0;
        for (var party : old.parties()) {
            keys.add(party.isNamed() ? "named " + named++ : party.kind() + " " + party.code());
        }
        return keys;
    }
}
