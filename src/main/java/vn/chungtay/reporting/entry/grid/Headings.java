package vn.chungtay.reporting.entry.grid;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.form.Column;
import vn.chungtay.reporting.form.Form;

/// Under which of the form's headings each of its elements stands.
final class Headings {
    private final Map<String, String> byElement = new HashMap<>();

    Headings(Form form) {
        for (var column : form.definition().columns()) {
            column.columns().forEach(below -> put(below, column.title()));
        }
    }

    /// None for a column that is a heading itself, and for what the form does not print.
    @Nullable String over(Cell cell) {
        return byElement.get(cell.element());
    }

    private void put(Column column, String heading) {
        if (column.element() != null) {
            byElement.putIfAbsent(column.element(), heading);
        }
        column.columns().forEach(below -> put(below, heading));
    }
}
