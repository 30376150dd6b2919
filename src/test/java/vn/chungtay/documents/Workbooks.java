package vn.chungtay.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// XLSX files as people and programs make them.
public final class Workbooks {
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String SHEETS =
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Workbooks() {}

    /// What fills a sheet.
    public interface Filling {
        void fill(Worksheet sheet);
    }

    public static byte[] with(Filling filling) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", "1.0")) {
            filling.fill(book.newWorksheet("Danh sách"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// The same table as a CSV text, in cells of text.
    public static byte[] of(String csv) {
        return with(sheet -> {
            var row = 0;
            for (var line : csv.lines().toList()) {
                var column = 0;
                for (var value : line.split(",", -1)) {
                    if (!value.isEmpty()) {
                        sheet.value(row, column, value);
                    }
                    column++;
                }
                row++;
            }
        });
    }

    /// A file whose only sheet holds these rows, without styles and shared texts.
    public static byte[] raw(String rows) {
        return zip(
                Map.of(
                        "[Content_Types].xml",
                        "<Types xmlns=\"" + PACKAGE + "content-types\"/>",
                        "xl/workbook.xml",
                        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"a\""
                                        .formatted(SHEETS, OFFICE)
                                + " sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships xmlns=\"%srelationships\"><Relationship Id=\"r1\""
                                        .formatted(PACKAGE)
                                + " Target=\"worksheets/sheet1.xml\"/></Relationships>",
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>"
                                .formatted(SHEETS, rows)));
    }

    public static byte[] zip(Map<String, String> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
