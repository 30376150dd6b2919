package vn.chungtay.reporting.entry.offline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.chungtay.documents.paper.Opened;

/// A workbook in the hands of people, who open it in other programs and save it again.
public final class Office {
    private Office() {}

    /// What somebody does to a workbook.
    public interface Hand {
        void change(XSSFWorkbook book) throws Exception;
    }

    /// Opened by another library than ours, changed, and saved.
    public static byte[] edited(byte[] workbook, Hand hand) throws Exception {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            hand.change(book);
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    /// Opened by LibreOffice and saved as it does.
    public static byte[] resaved(byte[] workbook, Path folder) throws Exception {
        var file = Files.write(folder.resolve("bieu.xlsx"), workbook);
        return Files.readAllBytes(Opened.savedByLibreOffice(file));
    }

    /// A cell of the first sheet by its name, `C5`, made where it is not there yet.
    public static XSSFCell cell(XSSFWorkbook book, String name) {
        var place = new CellReference(name);
        var row = book.getSheetAt(0).getRow(place.getRow());
        var found = row.getCell(place.getCol());
        return found == null ? row.createCell(place.getCol()) : found;
    }

    /// The name of the cell in a column of the first row whose first cell says this.
    static String inRowOf(XSSFWorkbook book, String first, String column) {
        XSSFSheet sheet = book.getSheetAt(0);
        for (var row : sheet) {
            var cell = row.getCell(0);
            if (cell != null && cell.toString().equals(first)) {
                return column + (row.getRowNum() + 1);
            }
        }
        throw new AssertionError("no row begins with " + first);
    }
}
