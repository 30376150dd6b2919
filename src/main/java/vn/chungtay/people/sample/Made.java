package vn.chungtay.people.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.people.Gender;

/// Somebody who was made up, with what they belong to.
final class Made {
    /// What an organisation asks of whoever joins.
    private static final int JOINS_AT = 16;

    final String name;
    final Gender gender;
    final LocalDate birth;
    final List<Stay> stays = new ArrayList<>();

    Made(String name, Gender gender, LocalDate birth) {
        this.name = name;
        this.gender = gender;
        this.birth = birth;
    }

    /// @param last none while they are a member
    record Stay(
            UnitId unit, Organisation organisation, LocalDate first, @Nullable LocalDate last) {}

    LocalDate comesOfAge() {
        return birth.plusYears(JOINS_AT);
    }

    void joins(Branch branch, LocalDate first) {
        stays.add(new Stay(branch.unit(), branch.organisation(), first, null));
    }

    /// From the branch they are in, which they joined before.
    void leaves(Branch branch, LocalDate last) {
        for (var i = 0; i < stays.size(); i++) {
            var stay = stays.get(i);
            if (stay.unit().equals(branch.unit()) && stay.last() == null) {
                stays.set(i, new Stay(stay.unit(), stay.organisation(), stay.first(), last));
                return;
            }
        }
        throw new IllegalStateException("Nobody leaves " + branch.unit() + " who is not there");
    }
}
