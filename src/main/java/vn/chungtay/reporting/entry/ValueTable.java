package vn.chungtay.reporting.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.Cells;
import vn.chungtay.documents.Columns;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.ListColumn;
import vn.chungtay.documents.Problem;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Period;
import vn.chungtay.shared.Refusal;

/// A table with a row for each unit as a list with a line for each figure, and the way back from
/// what is wrong in the list to where it stands in the table.
final class ValueTable {
    private static final int MOST_PROBLEMS = 1_000;

    /// Spaces between thousands can be read in one way only.
    private static final Pattern SPACED =
            Pattern.compile("[1-9]\\d{0,2}([ \\u00a0\\u202f]\\d{3})+");

    private final CsvTable table;
    private final Period period;
    private final List<String> elements;
    private final List<Problem> problems = new ArrayList<>();
    private final List<CsvTable.Line> lines = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();
    private final List<UnitNames.Asked> asked = new ArrayList<>();
    private int silent;

    /// Where a line of the list stands in the table.
    private record Spot(int line, int unit, int figure) {}

    /// @param rounds what collects an element in a period, if anything does
    ValueTable(
            CsvTable table,
            Period period,
            BiFunction<String, Period, Optional<RoundValues>> rounds) {
        this.table = table;
        this.period = period;
        var ours = List.of(TableImport.UNIT, TableImport.ORGANISATION);
        this.elements = table.header().stream().filter(name -> !ours.contains(name)).toList();
        if (!table.header().contains(TableImport.UNIT)) {
            refuse("entry.table.header");
            return;
        }
        elements.forEach(element -> collect(element, rounds));
        var columns = Columns.of(table, table.header(), problems::add);
        if (problems.isEmpty()) {
            var names = new UnitNames(asked);
            table.lines().forEach(line -> read(columns.cells(line), names));
        }
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// How many rows say nothing.
    int silent() {
        return silent;
    }

    CsvTable list() {
        return new CsvTable(table.file(), ListColumn.due(ValueList.LISTED), lines);
    }

    /// A problem of the list where it stands in the table.
    Problem where(Problem of) {
        if (of.line() < 1 || of.line() > spots.size()) {
            return of;
        }
        var spot = spots.get(of.line() - 1);
        var column = of.column() == 1 ? spot.unit() : spot.figure();
        return table.problemAt(spot.line(), column, of.reason());
    }

    private void collect(String element, BiFunction<String, Period, Optional<RoundValues>> rounds) {
        var found = rounds.apply(element, period);
        if (found.isEmpty()) {
            refuse("entry.list.round", element, period.code());
            return;
        }
        var cell = Objects.requireNonNull(found.get().cell(element));
        asked.add(new UnitNames.Asked(found.get(), cell));
    }

    private void refuse(String key, Object... arguments) {
        problems.add(new Problem(table.file(), 0, 0, new Refusal(key, List.of(arguments))));
    }

    private void read(Cells line, UnitNames names) {
        var told = elements.stream().filter(element -> !isBlank(line.cell(element))).toList();
        if (told.isEmpty()) {
            silent++;
            return;
        }
        if (problems.size() >= MOST_PROBLEMS) {
            return;
        }
        var unit = line.cell(TableImport.UNIT);
        if (unit.isEmpty()) {
            line.refuse(TableImport.UNIT, "entry.table.unit.missing");
            return;
        }
        switch (names.code(unit, organisation(line))) {
            case Outcome.Accepted<String>(var code) ->
                    told.forEach(element -> tell(line, code, element));
            case Outcome.Refused<String>(var reasons) -> {
                var why = reasons.getFirst();
                line.refuse(TableImport.UNIT, why.key(), why.arguments().toArray());
            }
        }
    }

    /// Pasted cells hold spaces that are none to a program.
    private static boolean isBlank(String text) {
        return text.replace('\u00a0', ' ').isBlank();
    }

    private @Nullable Organisation organisation(Cells line) {
        if (!table.header().contains(TableImport.ORGANISATION)
                || line.cell(TableImport.ORGANISATION).isEmpty()) {
            return null;
        }
        var known = TableImport.organisations();
        var word = line.oneOf(TableImport.ORGANISATION, known);
        return known.contains(word) ? Organisation.valueOf(word) : null;
    }

    private void tell(Cells line, String unit, String element) {
        var text = line.cell(element);
        var plain =
                SPACED.matcher(text).matches() ? text.replaceAll("[ \\u00a0\\u202f]", "") : text;
        spots.add(
                new Spot(
                        line.line(),
                        table.header().indexOf(TableImport.UNIT),
                        table.header().indexOf(element)));
        lines.add(new CsvTable.Line(spots.size(), List.of(unit, period.code(), element, plain)));
    }
}
