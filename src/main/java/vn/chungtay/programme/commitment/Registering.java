package vn.chungtay.programme.commitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Sight;
import vn.chungtay.organisation.Sights;
import vn.chungtay.organisation.Unit;
import vn.chungtay.organisation.Units;
import vn.chungtay.programme.appraisal.Term;
import vn.chungtay.programme.appraisal.Wanted;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;
import vn.chungtay.web.Typed;

/// Reads a registration and says everything that is wrong with it at once.
@Component
class Registering {
    private final Units units;
    private final Sights sights;
    private final Texts texts;
    private final Clock clock;

    Registering(Units units, Sights sights, Texts texts, Clock clock) {
        this.units = units;
        this.sights = sights;
        this.texts = texts;
        this.clock = clock;
    }

    /// A registration, or what is wrong with it.
    record Read(@Nullable Registration registration, List<FieldError> errors) {}

    Read read(CommitmentForm form, Term term, Viewer viewer) {
        return read(form, term, sights.of(viewer, Permission.REGISTER_COMMITMENTS));
    }

    /// @param sight in which the unit must be
    Read read(CommitmentForm form, Term term, Sight sight) {
        var origin = form.how(); // refused at once, before a screen is made of it
        var typed = new Typed(texts);
        var year = year(form, term, typed);
        var unit = unit(form, sight).orElse(null);
        if (unit == null) {
            typed.wrong("unit", "commitment.refusal.unit");
        } else if (year != null && inYear(unit, year).isEmpty()) {
            typed.wrong("unit", "commitment.refusal.life", unit.name(), year.toString());
        } else if (!Wanted.OWING.contains(unit.level())) {
            typed.wrong("unit", "commitment.refusal.level", unit.name());
        }
        var person = form.isOfPerson() ? line(typed, "person", form.person()) : null;
        var post = form.isOfPerson() ? line(typed, "post", form.post()) : null;
        var title = line(typed, "title", form.title());
        var novelty = typed.due("novelty", "commitment.novelty", form.novelty(), Typed.PROSE);
        return unit == null || year == null || !typed.errors().isEmpty()
                ? new Read(null, typed.errors())
                : new Read(
                        new Registration(
                                term.programme(),
                                unit,
                                year,
                                form.whose(),
                                person,
                                post,
                                origin,
                                title,
                                novelty),
                        List.of());
    }

    private static String line(Typed typed, String field, @Nullable String value) {
        var text = typed.due(field, "commitment." + field, value, Typed.LINE);
        return text.replaceAll("\\s+", " ");
    }

    private static @Nullable Integer year(CommitmentForm form, Term term, Typed typed) {
        var year = term.read(form.year());
        if (year == null) {
            var refusal = term.refusal(Objects.requireNonNullElse(form.year(), ""));
            typed.wrong("year", refusal.key(), refusal.arguments().toArray());
        }
        return year;
    }

    /// The unit as it was in its last days, or is today; one out of sight is answered for as if
    /// there were none.
    Optional<Unit> unit(CommitmentForm form, Viewer viewer) {
        return unit(form, sights.of(viewer, Permission.REGISTER_COMMITMENTS));
    }

    private Optional<Unit> unit(CommitmentForm form, Sight sight) {
        var code = form.unit();
        if (code == null) {
            return Optional.empty();
        }
        return units.nearestDay(code, LocalDate.now(clock))
                .flatMap(day ->
                        units.find(code, day).filter(unit -> sights.sees(sight, unit.id(), day)));
    }

    private static Optional<Unit> inYear(Unit unit, int year) {
        var last = unit.validTo();
        var begun = unit.validFrom().getYear() <= year;
        return Optional.of(unit).filter(_ -> begun && (last == null || last.getYear() >= year));
    }
}
