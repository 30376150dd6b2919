package vn.chungtay.organisation.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.Problem;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.shared.Refusal;

/// The lines of a list, and everything that is wrong with a line or between lines of the file
/// alone.
final class Entries {
    private static final String PROVINCE = "PROVINCE";
    private static final List<String> ORGANISATIONS =
            Stream.of(Organisation.values()).map(Enum::name).toList();

    private final Roll roll;
    private final CsvTable table;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    private Entries(Roll roll, CsvTable table) {
        this.roll = roll;
        this.table = table;
    }

    static Entries of(Roll roll, CsvTable table) {
        var entries = new Entries(roll, table);
        entries.readHeader();
        if (entries.problems.isEmpty()) {
            entries.readLines();
        }
        return entries;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    List<Entry> list() {
        return List.copyOf(entries);
    }

    /// The place of a value, whatever order the columns of the file have.
    Problem problemAt(int line, String column, Refusal reason) {
        return table.problemAt(line, places.getOrDefault(column, -1), reason);
    }

    private void readHeader() {
        for (var i = 0; i < table.header().size(); i++) {
            var column = table.header().get(i);
            if (!roll.columns().contains(column)) {
                refuseHeader(i, "organisation.intake.column-unknown", column);
            } else if (places.putIfAbsent(column, i) != null) {
                refuseHeader(i, "organisation.intake.column-twice", column);
            }
        }
        for (var column : roll.columns()) {
            if (!places.containsKey(column)) {
                refuseHeader(-1, "organisation.intake.column-missing", column);
            }
        }
    }

    private void refuseHeader(int place, String key, String column) {
        List<Object> arguments = List.of(column, String.join(",", roll.columns()));
        problems.add(table.problemAt(1, place, new Refusal(key, arguments)));
    }

    private void readLines() {
        var firstLines = new HashMap<String, Integer>();
        for (var line : table.lines()) {
            var cells = new Cells(table, places, line, problems::add);
            read(cells).ifPresent(entries::add);
            var code = cells.cell("code");
            var first = firstLines.putIfAbsent(code, line.number());
            if (first != null && !code.isEmpty()) {
                cells.refuse("code", "organisation.intake.code-twice", code, first.toString());
            }
        }
    }

    private Optional<Entry> read(Cells cells) {
        var code = cells.code("code");
        var name = cells.name();
        var rank = cells.oneOf(roll.rank(), roll.ranks());
        var units = roll == Roll.UNITS;
        var organisation = units ? cells.oneOf("organisation", ORGANISATIONS) : "";
        var area = units ? cells.code("area_code") : "";
        var parent = parent(cells, rank);
        return cells.firstDay()
                .map(from ->
                        new Entry(
                                cells.line().number(),
                                code,
                                name,
                                rank,
                                parent,
                                from,
                                cells.lastDay(from),
                                organisation,
                                area));
    }

    private static String parent(Cells cells, String rank) {
        var parent = cells.cell("parent_code");
        if (rank.equals(PROVINCE) && !parent.isEmpty()) {
            cells.refuse("parent_code", "organisation.intake.parent-not-due", parent);
        } else if (!rank.equals(PROVINCE)) {
            return cells.code("parent_code");
        }
        return parent;
    }
}
