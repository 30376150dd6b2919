package vn.chungtay.organisation.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.AreaKind;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.reorganisation.Candidates;
import vn.chungtay.organisation.reorganisation.Decision;
import vn.chungtay.organisation.reorganisation.Mergers;
import vn.chungtay.organisation.reorganisation.Standing;
import vn.chungtay.organisation.reorganisation.Step;
import vn.chungtay.organisation.reorganisation.Subject;
import vn.chungtay.organisation.reorganisation.Warrants;
import vn.chungtay.shared.DateText;
import vn.chungtay.shared.DocumentNumber;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Refusal;
import vn.chungtay.shared.SearchText;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;

/// Makes a decision of what was typed, or says of each field what is wrong with it.
@Component
class DecisionDraft {
    private static final Map<String, String> LABELS =
            Map.of("rank", "unit.level", "parent", "decision.parent", "area", "unit.area");

    private final Candidates candidates;
    private final Mergers mergers;
    private final Warrants warrants;
    private final Texts texts;
    private final Clock clock;

    DecisionDraft(
            Candidates candidates, Mergers mergers, Warrants warrants, Texts texts, Clock clock) {
        this.candidates = candidates;
        this.mergers = mergers;
        this.warrants = warrants;
        this.texts = texts;
        this.clock = clock;
    }

    /// @param decision none where something is wrong
    record Read(Optional<Decision> decision, List<FieldError> errors) {}

    /// What is out of the viewer's sight is answered for as if there were no such thing.
    Read read(DecisionEntry form, Viewer viewer) {
        var errors = new ArrayList<FieldError>();
        var number = read(form, "number", DocumentNumber::read, errors);
        var effective = read(form, "effective", DateText::read, errors);
        var date = read(form, "date", DateText::read, errors);
        if (form.value("signer").isEmpty()) {
            errors.add(error("signer", "decision.refusal.signer"));
        }
        var seen = new Seen(viewer, effective.orElseGet(() -> LocalDate.now(clock)));
        var steps = steps(form, seen, errors);
        var whole = errors.isEmpty() && number.isPresent() && date.isPresent();
        return new Read(
                whole
                        ? steps.map(s ->
                                new Decision(number.get(), date.get(), effective.orElseThrow(), s))
                        : Optional.empty(),
                errors);
    }

    private Optional<List<Step>> steps(DecisionEntry form, Seen seen, List<FieldError> errors) {
        var day = seen.day();
        var about = find(form.subject(), form.about(), seen);
        if (about.isEmpty()) {
            var key = "decision.refusal.about";
            errors.add(new FieldError("about", texts.text(key, form.about(), day)));
            return Optional.empty();
        }
        var typed = new Typed(form, about.get(), seen, errors);
        return switch (form.kind()) {
            case RENAME -> typed.rename();
            case CHANGE_LEVEL -> typed.changeLevel();
            case TRANSFER -> typed.transfer();
            case DISSOLVE -> typed.dissolve();
            case ESTABLISH -> typed.establish();
            case MERGE -> typed.merge(day);
            case SPLIT -> typed.split(day);
        };
    }

    /// What stood on the day before, or stands on the day.
    private Optional<Standing> find(Subject subject, String code, Seen seen) {
        return candidates
                .find(subject, code, seen.day().minusDays(1))
                .or(() -> candidates.find(subject, code, seen.day()))
                .filter(found -> !warrants.within(seen.viewer(), List.of(found)).isEmpty());
    }

    /// Whose sight it is, and the first day of the decision.
    private record Seen(Viewer viewer, LocalDate day) {}

    private <T> Optional<T> read(
            DecisionEntry form,
            String field,
            Function<String, Outcome<T>> reading,
            List<FieldError> errors) {
        return switch (reading.apply(form.value(field))) {
            case Outcome.Accepted<T>(var value) -> Optional.of(value);
            case Outcome.Refused<T>(var reasons) -> {
                reasons.forEach(r -> errors.add(new FieldError(field, texts.text(r))));
                yield Optional.empty();
            }
        };
    }

    private FieldError error(String field, String key) {
        return new FieldError(field, texts.text(key));
    }

    /// The fields of one kind of decision.
    private final class Typed {
        private final DecisionEntry form;
        private final Standing about;
        private final Seen seen;
        private final List<FieldError> errors;

        Typed(DecisionEntry form, Standing about, Seen seen, List<FieldError> errors) {
            this.form = form;
            this.about = about;
            this.seen = seen;
            this.errors = errors;
        }

        Optional<List<Step>> rename() {
            return due("name").map(n -> List.of(new Step.Rename(form.subject(), about.code(), n)));
        }

        Optional<List<Step>> changeLevel() {
            return dueRank()
                    .map(rank ->
                            List.of(
                                    form.subject() == Subject.UNIT
                                            ? new Step.ChangeLevel(
                                                    about.code(), Level.valueOf(rank))
                                            : new Step.ChangeKind(
                                                    about.code(), AreaKind.valueOf(rank))));
        }

        Optional<List<Step>> transfer() {
            return due("parent")
                    .filter(this::isStanding)
                    .map(p -> List.of(new Step.Transfer(form.subject(), about.code(), p)));
        }

        Optional<List<Step>> dissolve() {
            var heir = form.value("parent");
            var to = heir.isEmpty() || !isStanding(heir) ? null : heir;
            return Optional.of(List.of(new Step.Dissolve(form.subject(), about.code(), to)));
        }

        /// Below the unit or in the area that the form is about.
        Optional<List<Step>> establish() {
            var name = due("name");
            var rank = dueRank();
            if (name.isEmpty() || rank.isEmpty()) {
                return Optional.empty();
            }
            var code = code("newCode", about.code(), name.get());
            if (form.subject() == Subject.AREA) {
                var kind = AreaKind.valueOf(rank.get());
                return Optional.of(
                        List.of(new Step.EstablishArea(code, name.get(), kind, about.code())));
            }
            return due("area")
                    .map(area ->
                            List.of(
                                    new Step.EstablishUnit(
                                            code,
                                            name.get(),
                                            Organisation.valueOf(
                                                    String.valueOf(about.organisation())),
                                            Level.valueOf(rank.get()),
                                            area,
                                            about.code())));
        }

        /// Together with those that were ticked, into one that is new or goes on.
        Optional<List<Step>> merge(LocalDate day) {
            var name = due("name");
            if (form.chosen().isEmpty()) {
                errors.add(error("with", "decision.refusal.with"));
            }
            var unknown = form.chosen().stream().filter(code -> !isSeen(code)).toList();
            unknown.forEach(code -> errors.add(unknown(code)));
            if (name.isEmpty() || form.chosen().isEmpty() || !unknown.isEmpty()) {
                return Optional.empty();
            }
            var all = new ArrayList<>(form.chosen());
            all.addFirst(about.code());
            var code = code("newCode", above(about.code()), name.get());
            var successor = new Mergers.Successor(code, name.get(), about.rank());
            return accepted("with", () -> mergers.merge(all, successor, day));
        }

        Optional<List<Step>> split(LocalDate day) {
            if (form.parts().size() < 2) {
                errors.add(error("part1", "decision.refusal.parts"));
                return Optional.empty();
            }
            var parts = new ArrayList<Mergers.Successor>();
            var codes = new HashMap<String, String>();
            for (var number : form.parts()) {
                var name = form.value("part" + number);
                var code = code("partCode" + number, above(about.code()), name);
                codes.put(String.valueOf(number), code);
                parts.add(new Mergers.Successor(code, name, about.rank()));
            }
            var places = new HashMap<String, String>();
            form.places()
                    .forEach((inside, part) -> places.put(inside, codes.getOrDefault(part, "")));
            return accepted("places", () -> mergers.split(about.code(), parts, places, day));
        }

        private Optional<List<Step>> accepted(String field, Supplier<Outcome<List<Step>>> working) {
            return switch (working.get()) {
                case Outcome.Accepted<List<Step>>(var steps) -> Optional.of(steps);
                case Outcome.Refused<List<Step>>(var reasons) -> {
                    reasons.forEach(r -> errors.add(new FieldError(field, sentence(r))));
                    yield Optional.empty();
                }
            };
        }

        private boolean isSeen(String code) {
            return find(form.subject(), code, seen).isPresent();
        }

        /// That there is nothing of this code to merge with, as a list would be told.
        private FieldError unknown(String code) {
            return new FieldError(
                    "with", sentence(new Refusal("organisation.merger.unknown", List.of(code))));
        }

        /// Says so if not, as a plan would.
        private boolean isStanding(String code) {
            if (isSeen(code)) {
                return true;
            }
            List<Object> arguments = List.of(DateText.print(seen.day()), code);
            var reason = new Refusal("organisation.refusal.unknown", arguments);
            errors.add(new FieldError("about", texts.text(reason)));
            return false;
        }

        /// Those of lists follow a file and a line, and begin small.
        private String sentence(Refusal reason) {
            var told = texts.text(reason);
            return told.substring(0, 1).toUpperCase(Locale.ROOT) + told.substring(1);
        }

        private Optional<String> due(String field) {
            var text = form.value(field);
            if (text.isEmpty()) {
                var label = texts.text(LABELS.getOrDefault(field, "decision.name"));
                errors.add(new FieldError(field, texts.text("decision.refusal.missing", label)));
            }
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }

        /// One of those there are to choose from; written by hand into the form, it may be none.
        private Optional<String> dueRank() {
            Enum<?>[] known = form.subject() == Subject.UNIT ? Level.values() : AreaKind.values();
            var typed = form.value("rank");
            var isKnown = Stream.of(known).anyMatch(one -> one.name().equals(typed));
            if (!typed.isEmpty() && !isKnown) {
                errors.add(error("rank", "decision.refusal.choice"));
                return Optional.empty();
            }
            return due("rank");
        }

        /// As typed, or made of the name.
        private String code(String field, String above, String name) {
            var typed = form.value(field);
            var made = SearchText.fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
            return typed.isEmpty() ? above + "." + made : typed;
        }

        private static String above(String code) {
            var dot = code.lastIndexOf('.');
            return dot < 0 ? code : code.substring(0, dot);
        }
    }
}
