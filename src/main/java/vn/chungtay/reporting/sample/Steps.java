package vn.chungtay.reporting.sample;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.reporting.submission.BulkFilings.Filed;
import vn.chungtay.reporting.submission.StepKind;

/// What becomes of the reports of one organisation in a round: branches first, then those above
/// them, each answered by the unit above it; some are given back once and sent again, some come
/// late. What has not happened by now is left out, so a round that is open is half-way.
final class Steps {
    private static final long RETURNED = 30;
    private static final long ACCEPTED = 920;

    private final Timetable timetable;
    private final Instant now;
    private final Set<UnitId> mistaken;
    private final Function<Excuse, String> words;
    private final List<Filed> filed = new ArrayList<>();

    /// @param mistaken units whose figures are wrong, and may contradict each other
    Steps(Timetable timetable, Instant now, Set<UnitId> mistaken, Function<Excuse, String> words) {
        this.timetable = timetable;
        this.now = now;
        this.mistaken = mistaken;
        this.words = words;
    }

    /// Every step of the units, which all report.
    ///
    /// @param all of the organisation, those who do not report too
    List<Filed> of(List<SampleUnit> all, List<SampleUnit> reporting) {
        var punctual =
                reporting.stream().filter(this::isPlain).map(SampleUnit::id).collect(toSet());
        var lacking =
                all.stream()
                        .filter(unit -> !punctual.contains(unit.id()))
                        .map(SampleUnit::parent)
                        .collect(toSet());
        for (var unit : reporting) {
            follow(unit, lacking.contains(unit.id().value()));
        }
        filed.removeIf(step -> step.at().isAfter(now));
        return filed;
    }

    /// Whether nobody above has to explain anything because of it.
    private boolean isPlain(SampleUnit unit) {
        return !isLate(unit) && !comesBack(unit) && !mistaken.contains(unit.id());
    }

    private void follow(SampleUnit unit, boolean lacking) {
        var why = why(unit, lacking);
        if (isLate(unit)) {
            late(unit);
            return;
        }
        var sent = sent(unit);
        step(unit, StepKind.SUBMITTED, timetable.inTime(sent), why);
        if (comesBack(unit)) {
            var returned = Excuse.forReturning(chance(unit, "returned why"));
            step(unit, StepKind.RETURNED, timetable.inTime(sent + 12), returned);
            sent += chance(unit, "again").between(20, 32);
            step(unit, StepKind.SUBMITTED, timetable.inTime(sent), Excuse.LOOKED_AGAIN);
        }
        var answered = sent + chance(unit, "answered").between(10, 25);
        step(unit, StepKind.APPROVED, timetable.inTime(answered), null);
        accept(unit, 20);
    }

    private void late(SampleUnit unit) {
        var excuse = Excuse.forLateness(chance(unit, "late why"));
        var sent = chance(unit, "late").between(20, 600);
        filed.add(
                new Filed(
                        unit.id(),
                        StepKind.SUBMITTED,
                        timetable.late(sent),
                        words.apply(excuse),
                        true));
        var answered = sent + chance(unit, "answered").between(60, 200);
        step(unit, StepKind.APPROVED, timetable.late(answered), null);
        accept(unit, answered + 20);
    }

    /// The area's party committee takes note of what comes from a commune or from above, after all
    /// was due.
    private void accept(SampleUnit unit, long from) {
        if (unit.level() != Level.BRANCH && chance(unit, "accepted?").isAmong(ACCEPTED)) {
            var at = chance(unit, "accepted").between(from, from + 150);
            step(unit, StepKind.ACCEPTED, timetable.late(at), null);
        }
    }

    private void step(SampleUnit unit, StepKind kind, Instant at, @Nullable Excuse why) {
        var reason = why == null ? "" : words.apply(why);
        filed.add(new Filed(unit.id(), kind, at, reason, false));
    }

    /// Districts and the province always have somebody below them who is missing, or wrong.
    private @Nullable Excuse why(SampleUnit unit, boolean lacking) {
        if (mistaken.contains(unit.id())) {
            return Excuse.AS_IN_THE_BOOK;
        }
        return lacking || unit.level().compareTo(Level.GRASSROOTS) < 0
                ? Excuse.SOME_ARE_MISSING
                : null;
    }

    private long sent(SampleUnit unit) {
        var sent = chance(unit, "sent");
        return switch (unit.level()) {
            case PROVINCE -> sent.between(920, 930);
            case DISTRICT -> sent.between(800, 850);
            case GRASSROOTS -> sent.between(600, 730);
            case BRANCH -> sent.between(200, 520);
        };
    }

    /// Whether a unit has begun to enter its figures by now.
    boolean hasBegun(SampleUnit unit) {
        var begun = chance(unit, "begun");
        var permille =
                switch (unit.level()) {
                    case PROVINCE -> begun.between(700, 900);
                    case DISTRICT -> begun.between(500, 780);
                    case GRASSROOTS -> begun.between(300, 580);
                    case BRANCH -> begun.between(20, 190);
                };
        return !timetable.inTime(permille).isAfter(now);
    }

    private boolean isLate(SampleUnit unit) {
        var period = timetable.round().period();
        return Punctuality.of(unit.code(), unit.level(), period) != Punctuality.ON_TIME;
    }

    private boolean comesBack(SampleUnit unit) {
        return mistaken.contains(unit.id()) || chance(unit, "returned").isAmong(RETURNED);
    }

    private Chance chance(SampleUnit unit, String about) {
        return unit.chance(about + " " + timetable.round().period().code());
    }
}
