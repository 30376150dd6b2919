package vn.chungtay.reporting.table;

import java.util.Optional;
import java.util.stream.Stream;
import vn.chungtay.reporting.table.FormTable.Cell;

/// Where in a form's table a cell stands, as its address says.
record FigureAddress(String period, String line, String code) {

    /// The cell there; empty when the table prints no such cell.
    Optional<FigureView> in(FormTable table) {
        return cells(table).filter(this::isHere).findFirst().map(c -> new FigureView(table, c));
    }

    private boolean isHere(Cell cell) {
        return cell.place().period().equals(period)
                && cell.place().line().code().equals(line)
                && cell.place().code().equals(code);
    }

    private static Stream<Cell> cells(FormTable table) {
        return table.rows().stream().flatMap(row -> row.cells().stream());
    }
}
