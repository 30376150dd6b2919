package vn.chungtay.reporting.entry.offline;

import java.util.ArrayList;
import java.util.List;
import vn.chungtay.documents.Sheet;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.FigureRow;
import vn.chungtay.reporting.entry.QuantityText;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.form.CellType;
import vn.chungtay.shared.Quantity;

/// The workbook of a report: a line for each cell, with what stood there when it was taken along,
/// and the report it belongs to, so that a file never ends up in another one.
final class Workbook {
    private Workbook() {}

    static Sheet of(Desk desk, FigureRow figures, Headings headings) {
        var header = new ArrayList<Sheet.Heading>();
        for (var heading : headings.all()) {
            header.add(new Sheet.Heading(heading, 0, header.size(), 1, 1));
        }
        var rows =
                desk.cells().stream()
                        .map(cell -> row(desk, cell, figures.at(cell.place())))
                        .toList();
        return new Sheet(desk.round().form().code(), List.of(), header, rows, 2);
    }

    private static List<Sheet.Cell> row(Desk desk, Cell cell, Quantity now) {
        return List.of(
                label(cell.element()),
                label(cell.within() == null ? cell.name() : cell.within() + ": " + cell.name()),
                value(cell, now),
                value(cell, now),
                label(desk.report()));
    }

    private static Sheet.Cell value(Cell cell, Quantity now) {
        return switch (now) {
            case Quantity.Known(long amount) ->
                    cell.type() == CellType.CHOICE
                            ? label(QuantityText.print(cell, now))
                            : new Sheet.Cell.Count(amount);
            case Quantity.NotApplicable _ -> label(now.code());
            case Quantity.NotReported _ -> new Sheet.Cell.Blank();
        };
    }

    private static Sheet.Cell label(String text) {
        return new Sheet.Cell.Label(text, 1);
    }
}
