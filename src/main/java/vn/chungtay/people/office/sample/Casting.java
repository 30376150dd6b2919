package vn.chungtay.people.office.sample;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.people.Gender;
import vn.chungtay.people.sample.Names;

/// Finds somebody for whatever there is to do: of a branch one of its members who does nothing else
/// yet, anywhere else a person of their own.
final class Casting {
    private final Map<UnitId, Deque<Member>> waiting = new HashMap<>();
    private final Set<Long> busy = new HashSet<>();
    private final Names names;
    private final SplittableRandom chance = new SplittableRandom(2020);

    Casting(Map<UnitId, List<Member>> members, Names names) {
        members.forEach((unit, all) -> waiting.put(unit, new ArrayDeque<>(all)));
        this.names = names;
    }

    Somebody memberOf(Workplace branch) {
        var row = waiting.getOrDefault(branch.id(), new ArrayDeque<>());
        while (!row.isEmpty()) {
            var member = row.remove();
            if (busy.add(member.person())) {
                return Somebody.who(member);
            }
        }
        return personFor(branch.organisation());
    }

    Somebody personFor(Organisation organisation) {
        var gender = gender(organisation);
        var oldest = organisation == Organisation.YU ? 35 : 58;
        var age = chance.nextInt(24 * 365, oldest * 365);
        var birth = Workplaces.COUNTED.minusDays(age);
        return Somebody.called(new Somebody.Self(names.thrown(gender, chance), gender, birth));
    }

    /// Whether something befalls that befalls so many of a thousand.
    boolean isAmong(int permille) {
        return chance.nextInt(1_000) < permille;
    }

    LocalDate dayAfter(LocalDate day, int within) {
        return day.plusDays(1 + chance.nextInt(within));
    }

    private Gender gender(Organisation organisation) {
        var women =
                switch (organisation) {
                    case WU -> 100;
                    case VA -> 8;
                    case FF, FU, TU, YU -> 40;
                };
        return chance.nextInt(100) < women ? Gender.FEMALE : Gender.MALE;
    }
}
