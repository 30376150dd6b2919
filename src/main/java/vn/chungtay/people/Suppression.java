package vn.chungtay.people;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of a table of persons may be told to whoever may not see them by name. A cell of one to
/// four persons is withheld, and so much beside it that no withheld cell follows from the sums: the
/// next smallest of its row and its column, until nothing can be solved.
///
/// The sum of each row is known to the reader (how many members a place has is no secret), the last
/// row is the sum of those above it. A row of fewer than ten with a small cell is withheld with its
/// zeros: "three in all, no men" would say how many women. In other rows a reader may take it that
/// a withheld cell is at least one, and the check below reckons with that: two cells that come to
/// two are not safe.
///
/// A cell is safe when the table could be another one that looks the same: when it can be made one
/// larger or smaller and others changed along a ring of rows and columns so that all sums stay.
/// Rows and columns are places of a network, withheld cells its ways, and such a ring is a way
/// back.
///
/// Not covered: tables that are each safe but tell something between them, such as a commune and
/// all of its branches but one, or the same place on two days between which one person came; and a
/// reader who works out why just these cells were chosen. All withheld cells look alike, so that it
/// is not told which are small.
public final class Suppression {
    /// From so many on, persons are not found out by being counted.
    private static final long ENOUGH = 5;

    private static final long ENOUGH_IN_A_ROW = 2 * ENOUGH;

    private final List<List<Long>> rows;
    private final List<Cell> cells;
    private final Set<Cell> withheld = new LinkedHashSet<>();
    private final Set<Integer> whole = new HashSet<>();

    private Suppression(List<List<Long>> rows) {
        this.rows = rows;
        this.cells =
                IntStream.range(0, rows.size())
                        .boxed()
                        .flatMap(row ->
                                IntStream.range(0, rows.get(row).size())
                                        .mapToObj(column -> new Cell(row, column)))
                        .toList();
    }

    private record Cell(int row, int column) {}

    /// As it is for whoever sees the persons by name.
    public static List<List<@Nullable Long>> unless(boolean named, List<List<Long>> rows) {
        return named ? rows.stream().<List<@Nullable Long>>map(ArrayList::new).toList() : of(rows);
    }

    /// @param rows the parts of each row, which come to its known sum; the last row is the sum of
    ///   the others
    /// @return the same with null for what is withheld
    public static List<List<@Nullable Long>> of(List<List<Long>> rows) {
        var table = new Suppression(rows);
        table.withholdSmall();
        table.withholdMore();
        table.tellZeros();
        return table.published();
    }

    private void withholdSmall() {
        cells.stream().filter(cell -> isSmall(value(cell))).forEach(this::withhold);
        for (var row = 0; row < rows.size(); row++) {
            if (isOfFew(row) && rows.get(row).stream().anyMatch(this::isSmall)) {
                withholdRow(row);
            }
        }
    }

    private boolean isSmall(long value) {
        return 0 < value && value < ENOUGH;
    }

    private void withholdMore() {
        for (var told = told(); !told.isEmpty(); told = told()) {
            nextBeside(told).ifPresentOrElse(this::withhold, this::withholdNextRow);
        }
    }

    /// The withheld cells that could have one value only; there is none once all rows are withheld
    /// whole.
    private List<Cell> told() {
        return withheld.stream()
                .filter(cell -> !isSafe(cell) && !(value(cell) == 0 && isOfFew(cell.row())))
                .toList();
    }

    /// Zeros of a row of few that follow from the rest have hidden nothing.
    private void tellZeros() {
        withheld.removeAll(
                withheld.stream().filter(cell -> value(cell) == 0 && !isSafe(cell)).toList());
    }

    /// The smallest of a row or column in which a cell stands alone; else of any that has one.
    private Optional<Cell> nextBeside(List<Cell> told) {
        var lines = told.stream().flatMap(this::lines).toList();
        return Stream.concat(lines.stream().filter(this::hasOne), lines.stream())
                .flatMap(line -> smallest(line).stream())
                .findFirst();
    }

    private Stream<List<Cell>> lines(Cell of) {
        return Stream.of(
                cells.stream().filter(cell -> cell.row() == of.row()).toList(),
                cells.stream().filter(cell -> cell.column() == of.column()).toList());
    }

    private boolean hasOne(List<Cell> line) {
        return line.stream().filter(withheld::contains).count() == 1;
    }

    private Optional<Cell> smallest(List<Cell> line) {
        return line.stream()
                .filter(cell -> value(cell) > 0 && !withheld.contains(cell))
                .min(Comparator.comparingLong(this::value));
    }

    /// A row that comes to nothing hides nothing.
    private void withholdNextRow() {
        var next =
                cells.stream()
                        .filter(cell -> !withheld.contains(cell) && sum(cell.row()) > 0)
                        .min(Comparator.comparingLong(cell -> sum(cell.row())));
        withholdRow(next.orElseThrow().row());
    }

    private void withhold(Cell cell) {
        withheld.add(cell);
        if (withheld.containsAll(lines(cell).findFirst().orElseThrow())) {
            whole.add(cell.row());
        }
    }

    private void withholdRow(int row) {
        cells.stream().filter(cell -> cell.row() == row).forEach(this::withhold);
    }

    /// Whether some other value fits as well: all sums stay when what a cell gains or loses comes
    /// back to it by way of others.
    private boolean isSafe(Cell cell) {
        var row = cell.row();
        var column = placeOf(cell);
        var grows = isTotal(row) ? isLed(row, column, cell) : isLed(column, row, cell);
        var shrinks = isTotal(row) ? isLed(column, row, cell) : isLed(row, column, cell);
        return grows || shrinks && mayShrink(cell);
    }

    /// Whether withheld cells lead from a row or column to another.
    private boolean isLed(int from, int to, Cell without) {
        var reached = new HashSet<>(List.of(from));
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            var here = open.remove();
            withheld.stream()
                    .filter(cell -> !cell.equals(without))
                    .map(cell -> next(here, cell))
                    .filter(next -> next >= 0 && reached.add(next))
                    .forEach(open::add);
        }
        return reached.contains(to);
    }

    /// Where a cell leads to from a row or column, nowhere if it may not. What a cell of the rows
    /// above gains goes from its row to its column, and from there on by the row of sums.
    private int next(int here, Cell cell) {
        var row = cell.row();
        var column = placeOf(cell);
        var from = isTotal(row) ? column : row;
        var to = isTotal(row) ? row : column;
        if (here == from) {
            return to;
        }
        return here == to && mayShrink(cell) ? from : -1;
    }

    private int placeOf(Cell cell) {
        return rows.size() + cell.column();
    }

    private boolean isTotal(int row) {
        return row == rows.size() - 1;
    }

    /// In a row of few and in one that is withheld whole a cell may be anything, in others it is no
    /// zero.
    private boolean mayShrink(Cell cell) {
        var row = cell.row();
        return value(cell) > (isOfFew(row) || whole.contains(row) ? 0 : 1);
    }

    private boolean isOfFew(int row) {
        return sum(row) < ENOUGH_IN_A_ROW;
    }

    private long value(Cell cell) {
        return rows.get(cell.row()).get(cell.column());
    }

    private long sum(int row) {
        return rows.get(row).stream().mapToLong(Long::longValue).sum();
    }

    private List<List<@Nullable Long>> published() {
        var all = new ArrayList<List<@Nullable Long>>();
        for (var row = 0; row < rows.size(); row++) {
            var told = new ArrayList<@Nullable Long>(rows.get(row));
            for (var column = 0; column < told.size(); column++) {
                if (withheld.contains(new Cell(row, column))) {
                    told.set(column, null);
                }
            }
            all.add(Collections.unmodifiableList(told));
        }
        return Collections.unmodifiableList(all);
    }
}
