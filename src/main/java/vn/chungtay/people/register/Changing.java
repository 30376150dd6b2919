package vn.chungtay.people.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Unit;
import vn.chungtay.organisation.Units;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;
import vn.chungtay.web.Typed;

/// Says what became of several members at once: all of them, or none where something is wrong with
/// one.
@Component
class Changing {
    private final MembershipRows rows;
    private final Absences absences;
    private final Units units;
    private final Trail trail;
    private final Clock clock;

    Changing(MembershipRows rows, Absences absences, Units units, Trail trail, Clock clock) {
        this.rows = rows;
        this.absences = absences;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    /// What is wrong; nothing when it was written.
    @Transactional
    public List<FieldError> change(
            ChangeForm form, List<Belonging> chosen, Viewer by, Texts texts) {
        var persons = chosen.stream().map(Belonging::person).distinct().toList();
        rows.lock(persons);
        var away = absences.of(persons);
        var typed = new Typed(texts);
        var day = day(form, typed);
        var place = typed.free("place", form.place());
        if (chosen.isEmpty()) {
            typed.wrong("membership", "person.change.refusal.nobody");
        }
        var target =
                form.what() == ChangeKind.TRANSFER && day != null
                        ? target(form, chosen, day, typed)
                        : null;
        if (day != null) {
            chosen.forEach(one -> check(form.what(), one, new Since(day, away), typed));
        }
        if (day == null || !typed.errors().isEmpty()) {
            return typed.errors();
        }
        write(form.what(), chosen, new Change(day, place, target), by);
        return List.of();
    }

    private record Since(LocalDate day, Map<PersonId, LocalDate> away) {}

    private record Change(LocalDate day, String place, @Nullable Unit target) {}

    private @Nullable LocalDate day(ChangeForm form, Typed typed) {
        var day = typed.day("day", form.day());
        var today = LocalDate.now(clock);
        if (day != null && day.isAfter(today)) {
            typed.wrong("day", "person.change.refusal.to-come", day, today);
            return null;
        }
        return day;
    }

    private @Nullable Unit target(
            ChangeForm form, List<Belonging> chosen, LocalDate day, Typed typed) {
        if (form.target() == null) {
            typed.wrong("elsewhere", "person.change.refusal.unit");
            return null;
        }
        var found = units.find(form.target(), day);
        if (found.isEmpty()) {
            typed.wrong("elsewhere", "people.refusal.place", form.target(), day);
            return null;
        }
        var unit = found.get();
        for (var one : chosen) {
            if (one.organisation() != unit.organisation()) {
                typed.wrong(
                        "elsewhere", "person.change.refusal.organisation", unit.name(), one.name());
                return null;
            }
            if (one.unit().equals(unit.code()) || one.now().equals(unit.code())) {
                typed.wrong("elsewhere", "person.change.refusal.same", unit.name());
                return null;
            }
        }
        return unit;
    }

    /// Each rule of a change, told with the unit of whom it is about.
    private static void check(ChangeKind kind, Belonging one, Since since, Typed typed) {
        var day = since.day();
        var left = since.away().get(one.person());
        if (!one.goesOn()) {
            typed.wrong("membership", "person.change.refusal.over", one.name());
        }
        if (day.isBefore(one.first())) {
            typed.wrong("day", "person.change.refusal.before", day, one.first(), one.name());
        } else if (kind == ChangeKind.TRANSFER && day.equals(one.first())) {
            typed.wrong("day", "person.change.refusal.first", day, one.name());
        }
        if (kind == ChangeKind.AWAY && left != null) {
            typed.wrong("membership", "person.change.refusal.away", one.name(), left);
        } else if (kind == ChangeKind.BACK) {
            checkBack(one, since, typed);
        }
    }

    private static void checkBack(Belonging one, Since since, Typed typed) {
        var left = since.away().get(one.person());
        if (left == null) {
            typed.wrong("membership", "person.change.refusal.home", one.name());
        } else if (!since.day().isAfter(left)) {
            typed.wrong("day", "person.change.refusal.back", since.day(), left);
        }
    }

    private void write(ChangeKind kind, List<Belonging> chosen, Change change, Viewer by) {
        Set<PersonId> done = new HashSet<>();
        for (var one : chosen) {
            switch (kind) {
                case CONFIRM -> rows.confirm(one, change.day(), by);
                case LEAVE -> rows.end(one, change.day());
                case TRANSFER -> move(one, change);
                case AWAY -> {
                    if (done.add(one.person())) {
                        rows.goAway(one.person(), change.day(), change.place(), by);
                    }
                }
                case BACK -> {
                    if (done.add(one.person())) {
                        rows.comeBack(one.person(), change.day().minusDays(1), by);
                    }
                }
            }
            trail.record(told(kind, one, change));
        }
    }

    private void move(Belonging one, Change change) {
        if (change.target() == null) {
            throw new IllegalStateException("Nowhere to go for membership " + one.id());
        }
        rows.end(one, change.day().minusDays(1));
        rows.begin(one.person(), change.target().id(), change.day());
    }

    private static Act told(ChangeKind kind, Belonging one, Change change) {
        var thing = "member " + one.person();
        var act =
                switch (kind) {
                    case CONFIRM -> Act.of("member.confirm", thing);
                    case LEAVE -> Act.of("member.leave", thing);
                    case TRANSFER -> Act.of("member.transfer", thing);
                    case AWAY -> Act.of("member.away", thing);
                    case BACK -> Act.of("member.back", thing);
                };
        var dated = act.before("unit", one.unit()).after("day", change.day());
        return change.target() == null ? dated : dated.after("unit", change.target().code());
    }
}
