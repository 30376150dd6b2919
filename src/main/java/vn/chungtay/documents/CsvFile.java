package vn.chungtay.documents;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A table on its way out as CSV: UTF-8, header row, RFC 4180 with plain line feeds, so that what
/// is exported is byte for byte what would be imported.
public record CsvFile(List<String> header, List<List<String>> lines) {

    /// The same for people who open it in a spreadsheet, which takes a CSV file without a BOM for
    /// one in the code page of its machine.
    public byte[] forSpreadsheets() {
        var bytes = new ByteArrayOutputStream();
        try {
            bytes.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
            writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public void writeTo(OutputStream out) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(header);
            lines.forEach(csv::writeRecord);
        }
    }
}
