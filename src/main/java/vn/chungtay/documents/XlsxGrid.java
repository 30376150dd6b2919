package vn.chungtay.documents;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/// The cells of a sheet by their names. What is read whole at once is a form, not a long list.
///
/// @param lastLine the number of the last row with anything in it
record XlsxGrid(Map<String, XlsxCell> cells, int lastLine) {
    private static final int MOST_LINES = 20_000;
    private static final XlsxCell NONE = XlsxCell.of(null);

    static XlsxGrid of(Sheet sheet) throws IOException {
        var cells = new HashMap<String, XlsxCell>();
        var last = 0;
        try (var rows = sheet.openStream()) {
            for (Row row : (Iterable<Row>) rows.limit(MOST_LINES)::iterator) {
                for (var column = 0; column < row.getCellCount(); column++) {
                    var cell = XlsxCell.of(row.getCell(column));
                    if (!cell.isBlank()) {
                        cells.put(CellName.of(row.getRowNum(), column), cell);
                        last = row.getRowNum();
                    }
                }
            }
        }
        return new XlsxGrid(cells, last);
    }

    /// An empty one where nothing stands.
    XlsxCell at(String name) {
        return cells.getOrDefault(name, NONE);
    }

    /// The texts of the first cells of a row.
    List<String> line(int number, int width) {
        return IntStream.range(0, width)
                .mapToObj(column -> at(CellName.of(number, column)).text())
                .toList();
    }
}
