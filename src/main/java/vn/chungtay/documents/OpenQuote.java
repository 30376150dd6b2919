package vn.chungtay.documents;

/// A quotation mark that opens a value and is never closed: the rest of the file would be that
/// value, as when a file was cut off while it was written.
final class OpenQuote {
    private OpenQuote() {}

    /// The line on which it stands; 0 when there is none.
    static int line(String text, char separator) {
        int line = 1;
        int opened = 0;
        char before = separator;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && opened == 0 && isStart(before, separator)) {
                opened = line;
            } else if (c == '"' && opened > 0) {
                if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    i++;
                } else {
                    opened = 0;
                }
            }
            line += c == '\n' ? 1 : 0;
            before = c;
        }
        return opened;
    }

    private static boolean isStart(char before, char separator) {
        return before == separator || before == '\n' || before == '\r';
    }
}
