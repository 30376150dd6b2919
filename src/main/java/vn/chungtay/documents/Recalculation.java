package vn.chungtay.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.chungtay.shared.Refusal;

/// Works the formulas of a sheet out anew. What a file says that a formula comes to was left there
/// by whatever program wrote it: one that does not calculate leaves 0, or what stood there before,
/// and a figure would come in that nobody has ever seen. Only figures are worth it.
final class Recalculation {
    /// A larger file takes more memory than a formula is worth.
    private static final int LARGEST = 2 * 1024 * 1024;

    /// The same of what it unpacks to, of which the library that calculates makes ten times as
    /// much.
    private static final long LARGEST_UNPACKED = 16L * 1024 * 1024;

    private final String file;
    private final FormulaEvaluator evaluator;

    private Recalculation(String file, FormulaEvaluator evaluator) {
        this.file = file;
        this.evaluator = evaluator;
    }

    /// What does not come to what the file says.
    ///
    /// @param bytes of a workbook that has been found fit to be read
    /// @param sheet its name; empty for the first one
    static List<Problem> problems(String file, byte[] bytes, String sheet) {
        try {
            var formula = firstFormula(bytes, sheet);
            if (formula.isEmpty()) {
                return List.of();
            }
            return bytes.length > LARGEST || unpacked(bytes) > LARGEST_UNPACKED
                    ? List.of(problem(file, formula.get(), "documents.xlsx.formulas-many"))
                    : worked(file, bytes, sheet);
        } catch (IOException | RuntimeException e) {
            return List.of(
                    new Problem(file, 0, 0, new Refusal("documents.xlsx.broken", List.of())));
        }
    }

    /// What the file says of its parts, which whoever found it fit to be read has counted.
    private static long unpacked(byte[] bytes) throws IOException {
        var channel = new SeekableInMemoryByteChannel(bytes);
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            return Collections.list(zip.getEntries()).stream()
                    .mapToLong(ZipArchiveEntry::getSize)
                    .sum();
        }
    }

    /// The name of a cell. Asked of the sheet as it is written: some formulas come with a text that
    /// a reader takes for all there is.
    private static Optional<String> firstFormula(byte[] bytes, String sheet) throws IOException {
        var last = new AtomicReference<>("");
        var formulas = new ArrayList<String>();
        Consumer<XMLStreamReader> cell =
                xml -> last.set(Objects.toString(xml.getAttributeValue(null, "r"), ""));
        SheetPart.each(bytes, sheet, Map.of("c", cell, "f", _ -> formulas.add(last.get())));
        return formulas.stream().findFirst();
    }

    private static List<Problem> worked(String file, byte[] bytes, String name) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheet = name.isEmpty() ? book.getSheetAt(0) : book.getSheet(name);
            var evaluator = book.getCreationHelper().createFormulaEvaluator();
            return new Recalculation(file, evaluator).problems(sheet);
        }
    }

    private List<Problem> problems(Sheet sheet) {
        var problems = new ArrayList<Problem>();
        for (var row : sheet) {
            for (var cell : row) {
                if (cell.getCellType() == CellType.FORMULA) {
                    check(cell).ifPresent(problems::add);
                }
            }
        }
        return problems;
    }

    private Optional<Problem> check(Cell cell) {
        var name = cell.getAddress().formatAsString();
        var saved = saved(cell);
        try {
            var now = text(evaluator.evaluate(cell));
            return now.equals(saved)
                    ? Optional.empty()
                    : Optional.of(problem(file, name, "documents.xlsx.stale", saved, now));
        } catch (RuntimeException e) {
            var formula = "=" + cell.getCellFormula();
            return Optional.of(problem(file, name, "documents.xlsx.formula-unknown", formula));
        }
    }

    private static String saved(Cell cell) {
        return switch (cell.getCachedFormulaResultType()) {
            case NUMERIC -> digits(BigDecimal.valueOf(cell.getNumericCellValue()));
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }

    /// Truths and errors are no figures: whoever reads the cell says so.
    private static String text(CellValue value) {
        return switch (value.getCellType()) {
            case NUMERIC -> digits(BigDecimal.valueOf(value.getNumberValue()));
            case STRING -> value.getStringValue();
            default -> "";
        };
    }

    private static String digits(BigDecimal number) {
        return XlsxCell.digits(number);
    }

    private static Problem problem(String file, String name, String key, Object... arguments) {
        var all = new ArrayList<Object>(List.of(name));
        all.addAll(List.of(arguments));
        return new Problem(
                file, CellName.line(name), CellName.column(name) + 1, new Refusal(key, all));
    }
}
