package vn.chungtay.reporting.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.documents.Sheet;
import vn.chungtay.documents.Sheet.Heading;
import vn.chungtay.reporting.annex.AnnexTable;
import vn.chungtay.reporting.annex.Figure;
import vn.chungtay.reporting.annex.Line;
import vn.chungtay.reporting.form.Column.Leaf;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.form.HeaderCell;
import vn.chungtay.reporting.table.FormTable.Cell;
import vn.chungtay.reporting.table.FormTable.Row;
import vn.chungtay.shared.DateText;
import vn.chungtay.web.Texts;

/// A filled form as files: what is printed, nothing computed and nothing mended.
record TableFile(FormTable table, Texts texts) {

    Sheet sheet() {
        Form form = table.form();
        List<String> titles =
                List.of(
                        form.number() + ": " + form.title(),
                        texts.text(
                                "form.source",
                                table.publication().document(),
                                DateText.print(table.publication().date()),
                                table.publication().issuer()));
        List<Heading> header =
                table.header().stream().flatMap(List::stream).map(TableFile::heading).toList();
        List<List<Sheet.Cell>> rows = table.rows().stream().map(this::cells).toList();
        Set<Integer> totals =
                IntStream.range(0, rows.size())
                        .filter(i -> table.rows().get(i).computed())
                        .boxed()
                        .collect(Collectors.toSet());
        return new Sheet(form.label(), titles, header, rows, form.periodsInRows() ? 2 : 1)
                .summedUpBy(totals);
    }

    /// The same columns and lines as the file the annex was read from.
    CsvFile csv() {
        return AnnexTable.write(table.form(), table.figures());
    }

    private static Heading heading(HeaderCell cell) {
        return new Heading(
                cell.text(), cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan());
    }

    private List<Sheet.Cell> cells(Row row) {
        List<Sheet.Cell> cells = new ArrayList<>();
        cells.add(new Sheet.Cell.Label(row.label(), row.labelSpan()));
        if (row.period() != null) {
            cells.add(new Sheet.Cell.Label(row.period(), 1));
        }
        row.cells().forEach(cell -> cells.add(value(cell)));
        return cells;
    }

    private Sheet.Cell value(Cell cell) {
        Figure printed = cell.printed();
        if (printed == null) {
            return new Sheet.Cell.Blank();
        }
        boolean rate =
                cell.place().line().equals(Line.RATE)
                        || table.form().leaf(cell.place().code()).map(Leaf::isRate).orElse(false);
        return rate
                ? new Sheet.Cell.Percent(printed.amount())
                : new Sheet.Cell.Count(printed.amount().longValueExact());
    }
}
