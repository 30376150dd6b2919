package vn.chungtay.people.register;

import java.util.List;
import org.springframework.stereotype.Component;

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
}
