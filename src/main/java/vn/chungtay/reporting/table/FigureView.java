package vn.chungtay.reporting.table;

import java.util.List;
import vn.chungtay.reporting.finding.Finding;
import vn.chungtay.reporting.table.FormTable.Cell;

/// A cell with what surrounds it.
record FigureView(FormTable table, Cell cell) {

    /// Form, row, period and element in words.
    String title() {
        return String.join(
                ", ",
                table.form().label(),
                table.words().line(cell.place()),
                table.words().period(cell.place().period()),
                table.words().name(cell.place()));
    }

    /// The findings that name the cell without it being the one contradicted: it is an addend.
    List<Finding> partOf() {
        return table.findings().stream()
                .filter(f -> f.places().contains(cell.place()) && !f.marks(cell.place()))
                .toList();
    }
}
