package vn.chungtay.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// The merged cells of a sheet of an XLSX file. Such a cell has one value for some lines, and a
/// list has one for each.
final class MergedCells {
    /// `A5:C9`
    private static final Pattern RANGE =
            Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

    private MergedCells() {}

    /// @param text as the spreadsheet calls it: `A5:C9`
    /// @param firstColumn counted from 0
    record Range(String text, int firstRow, int lastRow, int firstColumn, int lastColumn) {
        static Optional<Range> of(String text) {
            var parts = RANGE.matcher(text);
            return parts.matches()
                    ? Optional.of(
                            new Range(
                                    text,
                                    Integer.parseInt(parts.group(2)),
                                    Integer.parseInt(parts.group(4)),
                                    CellName.column(parts.group(1)),
                                    CellName.column(parts.group(3))))
                    : Optional.empty();
        }

        boolean hasRow(int row) {
            return firstRow <= row && row <= lastRow;
        }

        boolean hasColumn(int column) {
            return firstColumn <= column && column <= lastColumn;
        }
    }

    /// Of the first sheet.
    static List<Range> of(byte[] bytes) throws IOException {
        return of(bytes, "");
    }

    /// @param sheet its name; empty for the first one
    static List<Range> of(byte[] bytes, String sheet) throws IOException {
        var ranges = new ArrayList<Range>();
        SheetPart.each(
                bytes,
                sheet,
                "mergeCell",
                cell ->
                        Range.of(Objects.toString(cell.getAttributeValue(null, "ref"), ""))
                                .ifPresent(ranges::add));
        return ranges;
    }
}
