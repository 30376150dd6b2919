package vn.chungtay.organisation.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.sample.Unit.Rank;

/// The units of one organisation while they are made. Units are kept in the order in which they
/// were added to their parents; branches are numbered within theirs.
final class UnitTree {
    private final Map<String, Unit> byCode = new HashMap<>();
    private final Map<String, List<Unit>> children = new HashMap<>();
    private int branches;

    Unit add(Unit unit) {
        if (byCode.putIfAbsent(unit.code(), unit) != null) {
            throw new IllegalStateException("two units of the sample are called " + unit.code());
        }
        children.computeIfAbsent(unit.parent(), _ -> new ArrayList<>()).add(unit);
        return unit;
    }

    void addBranch(Unit parent, String name, Area area) {
        long number = children(parent).stream().filter(unit -> unit.rank() == Rank.BRANCH).count();
        String code = "%s.b%02d".formatted(parent.code(), number + 1);
        add(new Unit(code, parent.organisation(), Rank.BRANCH, name, area, parent.code()));
        branches++;
    }

    int branches() {
        return branches;
    }

    @Nullable Unit find(String code) {
        return byCode.get(code);
    }

    Unit get(String code) {
        return Objects.requireNonNull(byCode.get(code), () -> "the sample lacks unit " + code);
    }

    /// All units from the top down, everything below a unit right behind it.
    List<Unit> units() {
        return children.getOrDefault("", List.of()).stream().flatMap(this::withAllBelow).toList();
    }

    private Stream<Unit> withAllBelow(Unit unit) {
        return Stream.concat(Stream.of(unit), children(unit).stream().flatMap(this::withAllBelow));
    }

    private List<Unit> children(Unit unit) {
        return children.getOrDefault(unit.code(), List.of());
    }
}
