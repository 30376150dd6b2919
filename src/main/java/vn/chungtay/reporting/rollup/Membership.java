package vn.chungtay.reporting.rollup;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;

/// Which units count in which part of a total. Worked out once for a state of the registry, since
/// thousands of units hardly ever move and totals are asked for all day.
final class Membership {
    private final long[] units;
    private final long[] keys;
    private final Kind[] kinds;
    private final Long[] holders;
    private final Map<Long, Map<Kind, Long>> counts = new HashMap<>();
    private final Map<Long, Stray> strays = new HashMap<>();

    /// @param members each unit once, in the order of their ids
    Membership(List<Member> members, List<Stray> strays) {
        units = members.stream().mapToLong(Member::unit).toArray();
        keys = members.stream().mapToLong(Member::key).toArray();
        var few = new HashMap<Kind, Kind>();
        kinds =
                members.stream()
                        .map(member -> few.computeIfAbsent(member.kind(), kind -> kind))
                        .toArray(Kind[]::new);
        holders = members.stream().filter(Member::holds).map(Member::unit).toArray(Long[]::new);
        members.forEach(member ->
                counts.computeIfAbsent(member.key(), _ -> new HashMap<>())
                        .merge(member.kind(), 1L, Long::sum));
        strays.forEach(stray -> this.strays.put(stray.unit(), stray));
    }

    /// The parts there are.
    Set<Long> parts() {
        return counts.keySet();
    }

    /// How many units of a kind count in a part.
    Map<Kind, Long> counts(long key) {
        return counts.getOrDefault(key, Map.of());
    }

    /// The part a unit counts in; none for a unit of elsewhere.
    @Nullable Long key(long unit) {
        var place = Arrays.binarySearch(units, unit);
        return place < 0 ? null : keys[place];
    }

    /// Hands over every unit with what it is.
    void each(BiConsumer<Long, Kind> taker) {
        for (var place = 0; place < units.length; place++) {
            taker.accept(units[place], kinds[place]);
        }
    }

    int size() {
        return units.length;
    }

    Long[] units() {
        return Arrays.stream(units).boxed().toArray(Long[]::new);
    }

    /// Those that may hold sums: a branch does where no grassroots unit stands above it.
    Long[] holders() {
        return holders.clone();
    }

    Map<Long, Stray> strays() {
        return strays;
    }

    /// Whether the only unit is a branch whose sum is with the grassroots unit above it.
    boolean isOneBranch() {
        return units.length == 1 && holders.length == 0;
    }

    record Kind(Organisation organisation, Level level) {}

    /// @param holds whether reports may be summed up in it
    record Member(long unit, Kind kind, long key, boolean holds) {}

    /// A unit that counts elsewhere than the one it is summed up in.
    ///
    /// @param to where it counts; null for nowhere here
    /// @param from where its sum counts; null for nowhere here
    record Stray(long unit, @Nullable Long to, @Nullable Long from) {}
}
