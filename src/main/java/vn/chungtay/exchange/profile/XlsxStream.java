package vn.chungtay.exchange.profile;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.extract.ExtractLines;

/// Writes a list as XLSX line by line: every cell a text, as it stands in the list, so that no
/// spreadsheet takes the 0 off a number of an identity card. A sheet that is full is followed by
/// another.
final class XlsxStream {
    private static final int MOST = 1_048_576;
    private static final int AT_ONCE = 1_000;

    private final Workbook book;
    private final String name;
    private final List<String> header;
    private @Nullable Worksheet sheet;
    private int sheets;
    private int row = MOST;

    private XlsxStream(Workbook book, String name, List<String> header) {
        this.book = book;
        this.name = name;
        this.header = header;
    }

    /// @param name of the sheet
    static void write(String name, List<String> header, ExtractLines lines, OutputStream out)
            throws IOException {
        try (var book = new Workbook(new LeftOpen(out), "Chung Tay", "1.0")) {
            var stream = new XlsxStream(book, name, header);
            stream.next();
            lines.each(stream::take);
        }
    }

    private void take(List<String> line) {
        var open = row == MOST ? next() : current();
        put(open, line);
        if (row % AT_ONCE == 0) {
            try {
                open.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Worksheet current() {
        return sheet == null ? next() : sheet;
    }

    private Worksheet next() {
        try {
            if (sheet != null) {
                sheet.finish();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sheets++;
        var begun = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        sheet = begun;
        row = 0;
        begun.freezePane(0, 1);
        put(begun, header);
        return begun;
    }

    private void put(Worksheet page, List<String> values) {
        for (var column = 0; column < values.size(); column++) {
            if (!values.get(column).isEmpty()) {
                page.inlineString(row, column, values.get(column));
            }
        }
        row++;
    }

    /// Whoever opened the stream closes it.
    private static final class LeftOpen extends FilterOutputStream {
        private LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
