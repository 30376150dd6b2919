package vn.chungtay.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Somebody who wants to know what a table withholds. They know the sum of each row, that the last
/// row is the sum of the others, and that a withheld cell is no zero unless its row is of few or
/// withheld whole.
final class SuppressionReader {
    private final List<List<@Nullable Long>> told;
    private final List<List<Long>> table;
    private final int columns;
    private final long[][] tried;
    private List<Integer> wanted = List.of();

    SuppressionReader(List<List<@Nullable Long>> told, List<List<Long>> table) {
        this.told = told;
        this.table = table;
        this.columns = told.getFirst().size();
        this.tried = new long[told.size()][columns];
    }

    /// Whether a table fits in which a cell is another than it is.
    boolean doubts(List<Integer> cell) {
        wanted = cell;
        return fits(0);
    }

    /// Tries all values of the cells from one on.
    private boolean fits(int from) {
        var row = from / columns;
        var column = from % columns;
        if (row == told.size() - 1) {
            return totalFits();
        }
        var left = sum(row) - Arrays.stream(tried[row], 0, column).sum();
        var least = column == columns - 1 ? left : 0;
        for (var value = least; value <= left; value++) {
            tried[row][column] = value;
            if (mayBe(row, column) && fits(from + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean totalFits() {
        var last = told.size() - 1;
        return IntStream.range(0, columns)
                .allMatch(column -> {
                    tried[last][column] =
                            IntStream.range(0, last).mapToLong(row -> tried[row][column]).sum();
                    return mayBe(last, column);
                });
    }

    private boolean mayBe(int row, int column) {
        var value = tried[row][column];
        var known = told.get(row).get(column);
        if (known != null) {
            return value == known;
        }
        var other = !wanted.equals(List.of(row, column)) || value != table.get(row).get(column);
        var zeros = sum(row) < 10 || told.get(row).stream().allMatch(Objects::isNull);
        return other && (value > 0 || zeros);
    }

    private long sum(int row) {
        return table.get(row).stream().mapToLong(Long::longValue).sum();
    }

    /// The cells that follow from sums alone, as numbers of unknowns. The equations of rows and
    /// columns are a network, so that elimination meets no numbers but 1, 0 and -1.
    static List<Integer> solved(List<List<@Nullable Long>> told) {
        var equations = equations(told);
        var pivots = 0;
        for (var unknown = 0; unknown < told.size() * told.getFirst().size(); unknown++) {
            pivots += eliminate(equations, pivots, unknown) ? 1 : 0;
        }
        return equations.stream()
                .filter(one -> Arrays.stream(one).filter(factor -> factor != 0).count() == 1)
                .map(one -> IntStream.range(0, one.length).filter(i -> one[i] != 0).findFirst())
                .map(one -> one.orElseThrow())
                .toList();
    }

    private static boolean eliminate(List<int[]> equations, int from, int unknown) {
        for (var line = from; line < equations.size(); line++) {
            var pivot = equations.get(line);
            if (pivot[unknown] != 0) {
                equations.set(line, equations.get(from));
                equations.set(from, pivot);
                for (var other : equations) {
                    var times = other == pivot ? 0 : other[unknown] * pivot[unknown];
                    Arrays.setAll(other, i -> other[i] - times * pivot[i]);
                }
                return true;
            }
        }
        return false;
    }

    /// Of what is withheld, a row for each sum.
    private static List<int[]> equations(List<List<@Nullable Long>> told) {
        var columns = told.getFirst().size();
        var last = told.size() - 1;
        var rows = new int[told.size()][told.size() * columns];
        var sums = new int[columns][told.size() * columns];
        for (var row = 0; row < told.size(); row++) {
            for (var column = 0; column < columns; column++) {
                if (told.get(row).get(column) == null) {
                    rows[row][row * columns + column] = 1;
                    sums[column][row * columns + column] = row == last ? -1 : 1;
                }
            }
        }
        var all = new ArrayList<>(List.of(rows));
        all.addAll(List.of(sums));
        return all;
    }
}
