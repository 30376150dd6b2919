package vn.chungtay.reporting.entry.offline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chungtay.documents.Columns;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.Problem;
import vn.chungtay.reporting.entry.CellChange;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.QuantityText;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Quantity;

/// A workbook that came back: what it changes, and all that is wrong with it.
final class FilledIn {
    private final Desk desk;
    private final Headings headings;
    private final List<Problem> problems = new ArrayList<>();
    private final List<CellChange> changes = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    FilledIn(Desk desk, CsvTable table, Headings headings) {
        this.desk = desk;
        this.headings = headings;
        var columns = Columns.of(table, headings.all(), problems::add);
        if (problems.isEmpty()) {
            table.lines().forEach(line -> read(columns, line));
        }
    }

    List<Problem> problems() {
        return problems;
    }

    /// Only what is another value than the one that was taken along.
    List<CellChange> changes() {
        return changes;
    }

    private void read(Columns columns, CsvTable.Line line) {
        var cells = columns.cells(line);
        var element = cells.cell(headings.element());
        var cell = desk.cell(element);
        if (!cells.cell(headings.report()).equals(desk.report())) {
            cells.refuse(
                    headings.report(),
                    "offline.refusal.report",
                    cells.cell(headings.report()),
                    desk.report());
        } else if (cell.isEmpty()) {
            cells.refuse(headings.element(), "offline.refusal.element", element);
        } else if (!seen.add(element)) {
            cells.refuse(headings.element(), "offline.refusal.twice", element);
        } else {
            var wanted = quantity(columns, line, cell.get(), headings.value());
            var before = quantity(columns, line, cell.get(), headings.seen());
            if (wanted.isPresent() && before.isPresent() && !wanted.equals(before)) {
                changes.add(new CellChange(cell.get(), before.get(), wanted.get()));
            }
        }
    }

    private Optional<Quantity> quantity(
            Columns columns, CsvTable.Line line, Cell cell, String column) {
        return switch (QuantityText.read(cell, columns.cells(line).cell(column))) {
            case Outcome.Accepted<Quantity>(var quantity) -> Optional.of(quantity);
            case Outcome.Refused<Quantity>(var reasons) -> {
                problems.add(columns.problemAt(line.number(), column, reasons.getFirst()));
                yield Optional.empty();
            }
        };
    }
}
