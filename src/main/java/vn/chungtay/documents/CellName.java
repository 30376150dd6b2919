package vn.chungtay.documents;

/// What spreadsheets call a cell: `C5`.
final class CellName {
    private static final int LETTERS = 26;

    private CellName() {}

    /// @param line counted from 1
    /// @param column counted from 0
    static String of(int line, int column) {
        var letters = new StringBuilder();
        for (var rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters + String.valueOf(line);
    }

    /// Counted from 1; 0 where it is no name of a cell.
    static int line(String name) {
        var digits = name.replaceFirst("^[A-Z]{1,3}", "");
        return digits.matches("\\d{1,7}") ? Integer.parseInt(digits) : 0;
    }

    /// Counted from 0.
    static int column(String name) {
        return name.chars()
                        .filter(c -> c >= 'A' && c <= 'Z')
                        .reduce(0, (sum, c) -> sum * LETTERS + c - 'A' + 1)
                - 1;
    }
}
