package vn.chungtay.people.register;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Sight;

/// What a person's own page tells, from each of those who know a part.
@Component
class PersonSources {
    private final Belongings belongings;
    private final LifeLine life;
    private final Merges merges;

    PersonSources(Belongings belongings, LifeLine life, Merges merges) {
        this.belongings = belongings;
        this.life = life;
        this.merges = merges;
    }

    /// @param moments the latest first
    /// @param merges those that stand, the last first
    record Told(List<Belonging> belongings, List<Moment> moments, List<Merge> merges) {}

    Told of(Person person) {
        return new Told(belongings.of(List.of(person)), life.of(person), merges.into(person));
    }

    List<Belonging> belongings(List<Person> persons) {
        return belongings.of(persons);
    }

    /// Which of some memberships go on and are in sight: whoever keeps the register of a branch
    /// sees what its members belong to beside it, and changes nothing of that.
    Set<Long> changeable(List<Belonging> some, Sight sight) {
        var goingOn = some.stream().filter(Belonging::goesOn).map(Belonging::id).toList();
        return belongings.some(goingOn, sight).stream()
                .map(Belonging::id)
                .collect(Collectors.toSet());
    }
}
