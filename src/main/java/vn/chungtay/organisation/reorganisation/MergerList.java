package vn.chungtay.organisation.reorganisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chungtay.documents.Cells;
import vn.chungtay.documents.Columns;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.ListColumn;
import vn.chungtay.documents.Problem;
import vn.chungtay.organisation.AreaKind;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.reorganisation.Succession.Extent;
import vn.chungtay.shared.Refusal;

/// The list that a decision on mergers comes with: who is taken over by whom, wholly or in part.
/// What can be told of the lines alone is told here.
final class MergerList {
    static final List<ListColumn> LISTED =
            List.of(
                    ListColumn.of("old_code", "roll.merger.old"),
                    ListColumn.of("new_code", "roll.merger.new"),
                    ListColumn.of("new_name", "roll.merger.name"),
                    ListColumn.of("new_kind", "roll.merger.kind"),
                    ListColumn.of("extent", "roll.merger.extent"));
    static final List<String> COLUMNS = ListColumn.due(LISTED);

    private static final List<String> RANKS =
            Stream.concat(Stream.of(AreaKind.values()), Stream.of(Level.values()))
                    .map(Enum::name)
                    .distinct()
                    .toList();

    private final List<Problem> problems = new ArrayList<>();
    private final List<MergerLine> lines = new ArrayList<>();
    private final Columns columns;

    private MergerList(CsvTable table) {
        columns = Columns.of(table, COLUMNS, problems::add);
    }

    static MergerList of(CsvTable table) {
        var list = new MergerList(table);
        if (list.problems.isEmpty()) {
            table.lines().forEach(line -> list.read(list.columns.cells(line)));
            list.checkSuccessors();
            list.checkExtents();
        }
        return list;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    List<MergerLine> lines() {
        return List.copyOf(lines);
    }

    Problem problemAt(int line, String column, Refusal reason) {
        return columns.problemAt(line, column, reason);
    }

    private void read(Cells cells) {
        var old = cells.code("old_code");
        var successor = cells.code("new_code");
        var name = cells.name("new_name");
        var rank = cells.oneOf("new_kind", RANKS);
        extent(cells)
                .map(extent ->
                        new MergerLine(cells.line(), old, successor, name, rank, extent, null))
                .ifPresent(lines::add);
    }

    private static Optional<Extent> extent(Cells cells) {
        var word = cells.cell("extent");
        for (var extent : Extent.values()) {
            if (extent.name().equalsIgnoreCase(word)) {
                return Optional.of(extent);
            }
        }
        cells.refuse("extent", "organisation.merger.extent", word);
        return Optional.empty();
    }

    /// A successor has one name and one kind, on whichever line it stands.
    private void checkSuccessors() {
        var first = new LinkedHashMap<String, MergerLine>();
        for (var line : lines) {
            var other = first.putIfAbsent(line.newCode(), line);
            if (other != null && !other.name().equals(line.name())) {
                refuse(line, "new_name", "organisation.merger.two-names", other.number());
            } else if (other != null && !other.rank().equals(line.rank())) {
                refuse(line, "new_kind", "organisation.merger.two-kinds", other.number());
            }
        }
    }

    /// What passes wholly has one line; what is divided has a line for each of its parts.
    private void checkExtents() {
        var byOld =
                lines.stream()
                        .collect(groupingBy(MergerLine::oldCode, LinkedHashMap::new, toList()));
        for (var same : byOld.values()) {
            var first = same.getFirst();
            var parts = same.stream().filter(MergerLine::isPart).count();
            if (parts == 1 && same.size() == 1) {
                refuse(first, "extent", "organisation.merger.one-part", first.number());
            } else if (parts < same.size() && same.size() > 1) {
                same.stream()
                        .skip(1)
                        .forEach(line ->
                                refuse(
                                        line,
                                        "extent",
                                        "organisation.merger.whole-twice",
                                        first.number()));
            }
        }
        byOld.values().forEach(this::checkTwice);
    }

    private void checkTwice(List<MergerLine> same) {
        var first = new LinkedHashMap<String, MergerLine>();
        for (var line : same) {
            var other = first.putIfAbsent(line.newCode(), line);
            if (other != null && line.isPart()) {
                refuse(line, "new_code", "organisation.merger.same-line", other.number());
            }
        }
    }

    private void refuse(MergerLine line, String column, String key, int other) {
        List<Object> arguments = List.of(line.oldCode(), line.newCode(), String.valueOf(other));
        problems.add(problemAt(line.number(), column, new Refusal(key, arguments)));
    }
}
