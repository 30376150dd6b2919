package vn.chungtay.reporting.form;

import java.util.ArrayList;
import java.util.List;

/// One cell of a form's merged header. Rows and columns count from 0; column 0 is the first printed
/// column, the row headings included.
public record HeaderCell(String text, int row, int column, int rowSpan, int columnSpan) {

    /// The header of a form row by row, headings of the row labels first.
    public static List<List<HeaderCell>> of(FormDefinition form) {
        int depth = form.columns().stream().mapToInt(Column::depth).max().orElse(1);
        List<List<HeaderCell>> rows = new ArrayList<>();
        for (int i = 0; i < depth; i++) {
            rows.add(new ArrayList<>());
        }
        int left = 0;
        rows.getFirst().add(new HeaderCell(form.rowHeading(), 0, left++, depth, 1));
        if (form.periodHeading() != null) {
            rows.getFirst().add(new HeaderCell(form.periodHeading(), 0, left++, depth, 1));
        }
        for (Column column : form.columns()) {
            place(column, left, rows, 0);
            left += column.width();
        }
        return rows;
    }

    private static void place(Column column, int left, List<List<HeaderCell>> rows, int row) {
        int span = column.isLeaf() ? rows.size() - row : 1;
        rows.get(row).add(new HeaderCell(column.title(), row, left, span, column.width()));
        int next = left;
        for (Column child : column.columns()) {
            place(child, next, rows, row + 1);
            next += child.width();
        }
    }
}
