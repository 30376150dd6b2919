package vn.chungtay.reporting.target.glance;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.reporting.target.Assessment;
import vn.chungtay.reporting.target.Assessment.Outcome;
import vn.chungtay.shared.Rate;

/// One target of one organisation, commune by commune.
///
/// @param whole of the place they lie in
/// @param groups by the area above, or by what they are where they lie in the place itself
record TileMap(Assessment whole, List<Group> groups) {
    TileMap {
        groups = List.copyOf(groups);
    }

    record Group(String name, List<Tile> tiles) {}

    /// @param label as short as it may be below the name of its group
    /// @param assessment over the units in the area; null where there are none
    /// @param href the way to these units
    record Tile(String name, String label, @Nullable Assessment assessment, String href) {
        Heat heat() {
            return assessment == null ? Heat.NOBODY : Heat.of(assessment);
        }

        Optional<Rate> rate() {
            return assessment == null ? Optional.empty() : TileMap.rate(assessment);
        }
    }

    List<Tile> tiles() {
        return groups.stream().flatMap(group -> group.tiles().stream()).toList();
    }

    long count(Heat heat) {
        return tiles().stream().filter(tile -> tile.heat() == heat).count();
    }

    /// What stands in none of the areas, but right below the place: of the Trade Union hundreds of
    /// units do. None where all of the whole is in the areas.
    Optional<Rate> elsewhere() {
        return rate(whole)
                .map(all -> {
                    var in = tiles().stream().flatMap(tile -> tile.rate().stream()).toList();
                    var above = in.stream().mapToLong(Rate::numerator).sum();
                    var below = in.stream().mapToLong(Rate::denominator).sum();
                    return new long[] {all.numerator() - above, all.denominator() - below};
                })
                .filter(rest -> rest[1] > 0 && rest[0] >= 0 && rest[0] <= rest[1])
                .map(rest -> new Rate(rest[0], rest[1]));
    }

    private static Optional<Rate> rate(Assessment one) {
        return one.outcome() instanceof Outcome.Divided(var rate)
                ? Optional.of(rate)
                : Optional.empty();
    }
}
