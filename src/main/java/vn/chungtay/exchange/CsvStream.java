package vn.chungtay.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.chungtay.documents.extract.ExtractLines;

/// Writes a table as CSV line by line, however long it is, and leaves the stream open.
///
/// @param bom whether a mark says that it is UTF-8: spreadsheets want one
public record CsvStream(char separator, boolean bom) {
    /// As import reads it and every other CSV file of ours is written.
    public static final CsvStream PLAIN = new CsvStream(',', false);

    /// The same for spreadsheets.
    public static final CsvStream MARKED = new CsvStream(',', true);

    public static final char SEMICOLON = ';';
    public static final char TAB = '\t';

    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    public void write(List<String> header, ExtractLines lines, OutputStream out)
            throws IOException {
        if (bom) {
            out.write(BOM);
        }
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        @SuppressWarnings("resource") // closing it would close the stream
        var csv =
                CsvWriter.builder()
                        .fieldSeparator(separator)
                        .lineDelimiter(LineDelimiter.LF)
                        .build(text);
        csv.writeRecord(header);
        lines.each(csv::writeRecord);
        csv.flush();
        text.flush();
    }
}
