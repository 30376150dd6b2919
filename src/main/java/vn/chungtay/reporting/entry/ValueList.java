package vn.chungtay.reporting.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.Columns;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.ListColumn;
import vn.chungtay.documents.Problem;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Period;
import vn.chungtay.shared.Quantity;
import vn.chungtay.shared.Refusal;

/// A list `unit_code,period,element,value`, line by line, and everything that is wrong with it.
final class ValueList {
    static final List<ListColumn> LISTED =
            List.of(
                    ListColumn.of("unit_code", "entry.list.column.unit"),
                    ListColumn.of("period", "entry.list.column.period"),
                    ListColumn.of("element", "entry.list.column.element"),
                    ListColumn.of("value", "entry.list.column.value"));
    private static final List<String> COLUMNS = ListColumn.due(LISTED);

    private static final int MOST_PROBLEMS = 1_000;

    private final BiFunction<String, Period, Optional<RoundValues>> rounds;
    private final Map<String, @Nullable RoundValues> known = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Columns columns;
    private final int[] places;

    /// @param rounds what collects an element in a period, if anything does
    ValueList(CsvTable table, BiFunction<String, Period, Optional<RoundValues>> rounds) {
        this.rounds = rounds;
        this.columns = Columns.of(table, COLUMNS, problems::add);
        this.places = COLUMNS.stream().mapToInt(table.header()::indexOf).toArray();
        if (problems.isEmpty()) {
            for (var line : table.lines()) {
                if (problems.size() < MOST_PROBLEMS) {
                    read(line);
                }
            }
        }
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    Collection<RoundValues> rounds() {
        return known.values().stream().filter(found -> found != null).distinct().toList();
    }

    /// What is wrong with a unit that the list tells of.
    Problem problemAt(int line, Refusal reason) {
        return columns.problemAt(line, "unit_code", reason);
    }

    private void read(CsvTable.Line line) {
        var period = value(line, 1);
        var element = value(line, 2);
        var values = known.computeIfAbsent(element + " " + period, _ -> find(line));
        if (values == null) {
            return;
        }
        var unit = values.unit(value(line, 0));
        var cell = values.cell(element);
        if (unit == null) {
            refuse(line, "unit_code", "entry.list.unit", value(line, 0), period);
        } else if (cell == null || !values.asks(unit, cell)) {
            refuse(line, "element", "entry.list.not-asked", element, unit.name());
        } else if (values.figures(unit, line.number()).tells(cell.place())) {
            refuse(line, "element", "entry.list.twice", element, unit.name());
        } else {
            quantity(line, cell)
                    .ifPresent(quantity ->
                            values.figures(unit, line.number()).tell(cell.place(), quantity));
        }
    }

    private Optional<Quantity> quantity(CsvTable.Line line, Cell cell) {
        return switch (QuantityText.read(cell, value(line, 3))) {
            case Outcome.Accepted<Quantity>(var quantity) -> Optional.of(quantity);
            case Outcome.Refused<Quantity>(var reasons) -> {
                problems.add(columns.problemAt(line.number(), "value", reasons.getFirst()));
                yield Optional.empty();
            }
        };
    }

    private @Nullable RoundValues find(CsvTable.Line line) {
        return switch (Period.fromCode(value(line, 1))) {
            case Outcome.Accepted<Period>(var period) ->
                    rounds.apply(value(line, 2), period)
                            .orElseGet(() -> {
                                var named = List.<Object>of(value(line, 2), value(line, 1));
                                var reason = new Refusal("entry.list.round", named);
                                problems.add(columns.problemAt(line.number(), "element", reason));
                                return null;
                            });
            case Outcome.Refused<Period>(var reasons) -> {
                problems.add(columns.problemAt(line.number(), "period", reasons.getFirst()));
                yield null;
            }
        };
    }

    private String value(CsvTable.Line line, int column) {
        return line.values().get(places[column]).strip();
    }

    private void refuse(CsvTable.Line line, String column, String key, Object... arguments) {
        var reason = new Refusal(key, List.of(arguments));
        problems.add(columns.problemAt(line.number(), column, reason));
    }
}
