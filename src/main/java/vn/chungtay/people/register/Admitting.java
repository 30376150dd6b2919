package vn.chungtay.people.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;
import vn.chungtay.web.Typed;

/// Takes somebody into a unit: somebody new, or somebody whom the register has already, who is
/// asked for before anybody is counted twice.
@Component
class Admitting {
    private final PersonRows persons;
    private final MembershipRows memberships;
    private final AdmissionUnits units;
    private final Trail trail;
    private final Clock clock;

    Admitting(
            PersonRows persons,
            MembershipRows memberships,
            AdmissionUnits units,
            Trail trail,
            Clock clock) {
        this.persons = persons;
        this.memberships = memberships;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    /// @param admitted nobody where something is wrong
    /// @param alike those who may be the same, to choose from
    record Result(@Nullable PersonId admitted, List<Person> alike, List<FieldError> errors) {}

    @Transactional
    public Result admit(PersonForm form, Viewer by, Texts texts) {
        var today = LocalDate.now(clock);
        var typed = new Typed(texts);
        var person = Described.read(form, today, typed);
        var joined = joined(form, person, today, typed);
        var day = joined == null ? today : joined;
        var unit = units.find(form.unit(), day, by, typed);
        if (unit == null || joined == null || !typed.errors().isEmpty()) {
            return new Result(null, List.of(), typed.errors());
        }
        var alike = persons.alike(person);
        var same = alike.stream().filter(p -> p.id().toString().equals(form.same())).findFirst();
        if (same.isEmpty() && !alike.isEmpty() && !PersonForm.NEW.equals(form.same())) {
            typed.wrong("same", "person.new.refusal.alike", (long) alike.size());
            return new Result(null, alike, typed.errors());
        }
        var id = same.map(Person::id).orElseGet(() -> persons.add(person));
        memberships.lock(List.of(id));
        if (units.isMember(id, unit, joined)) {
            typed.wrong("same", "person.new.refusal.member", unit.name());
            return new Result(null, alike, typed.errors());
        }
        memberships.begin(id, unit.id(), joined);
        trail.record(
                Act.of("member.admit", "member " + id)
                        .after("unit", unit.code())
                        .after("day", joined));
        return new Result(id, List.of(), List.of());
    }

    private static @Nullable LocalDate joined(
            PersonForm form, Described person, LocalDate today, Typed typed) {
        var joined = typed.day("joined", form.joined());
        if (joined != null && joined.isAfter(today)) {
            typed.wrong("joined", "person.change.refusal.to-come", joined, today);
            return null;
        }
        var birth = person.birth();
        if (joined != null && birth != null && !joined.isAfter(birth)) {
            typed.wrong("joined", "person.new.refusal.unborn", joined, birth);
        }
        return joined;
    }
}
