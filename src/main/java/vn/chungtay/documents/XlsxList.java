package vn.chungtay.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import vn.chungtay.shared.Refusal;

/// The first sheet of an XLSX file as a list: its first row with anything in it is the header, each
/// further one a line that bears the number of its row.
final class XlsxList {
    private static final int MOST_PROBLEMS = 2_000_000;
    private static final int MOST_TOLD = 10;

    private final String name;
    private final List<CsvTable.Line> lines = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Refusal> notes = new ArrayList<>();
    private final List<Integer> hidden = new ArrayList<>();
    private @Nullable List<String> header;

    /// Files that leave the numbers of their rows out are counted from 0 by the library.
    private int shift;

    private XlsxList(String name) {
        this.name = name;
    }

    /// @param rows whether the header is still to be found, and all rows are lines
    static ListFile read(String name, byte[] bytes, boolean rows) {
        return XlsxArchive.refusal(bytes)
                .map(reason -> ListFile.unreadable(name, new Problem(name, 0, 0, reason)))
                .orElseGet(() -> readSheet(name, bytes, rows));
    }

    private static ListFile readSheet(String name, byte[] bytes, boolean all) {
        try (ReadableWorkbook book = open(bytes);
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            if (book.getFirstSheet().getVisibility() != SheetVisibility.VISIBLE) {
                return ListFile.unreadable(name, "documents.xlsx.hidden-sheet");
            }
            XlsxList list = new XlsxList(name);
            list.header = all ? List.of() : null;
            list.tellSheets(book);
            rows.forEach(list::take);
            list.refuse(MergedCells.of(bytes));
            return list.file();
        } catch (IOException | RuntimeException e) {
            return ListFile.unreadable(name, "documents.xlsx.broken");
        }
    }

    /// With the formats of cells, which tell days from numbers; a file without any has no days.
    private static ReadableWorkbook open(byte[] bytes) throws IOException {
        try {
            return new ReadableWorkbook(
                    new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
        } catch (ExcelReaderException e) {
            return new ReadableWorkbook(
                    new ByteArrayInputStream(bytes), new ReadingOptions(false, true));
        }
    }

    private void tellSheets(ReadableWorkbook book) {
        long seen =
                book.getSheets()
                        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                        .count();
        if (seen > 1) {
            String first = book.getFirstSheet().getName();
            notes.add(new Refusal("documents.xlsx.sheets", List.of(String.valueOf(seen), first)));
        }
    }

    /// What a filter hides is in the file, and whoever sends it may not have thought of that.
    private void tellHidden() {
        if (!hidden.isEmpty()) {
            String some =
                    hidden.stream()
                            .limit(MOST_TOLD)
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
            String rows = hidden.size() > MOST_TOLD ? some + ", …" : some;
            List<Object> arguments = List.of(String.valueOf(hidden.size()), rows);
            notes.add(new Refusal("documents.xlsx.hidden-rows", arguments));
        }
    }

    private ListFile file() {
        tellHidden();
        if (header == null || header.isEmpty() && lines.isEmpty()) {
            return ListFile.unreadable(name, "documents.xlsx.empty");
        }
        List<CsvTable.Line> even = header.isEmpty() ? widened() : lines;
        return new ListFile(new CsvTable(name, header, even), problems, notes);
    }

    /// A sheet leaves empty cells out.
    private List<CsvTable.Line> widened() {
        int width = lines.stream().mapToInt(line -> line.values().size()).max().orElse(0);
        return lines.stream().map(line -> line.atLeast(width)).toList();
    }

    private void take(Row row) {
        if (row.getRowNum() == 0) {
            shift = 1;
        }
        int number = row.getRowNum() + shift;
        List<XlsxCell> cells = row.stream().map(XlsxCell::of).toList();
        if (cells.stream().allMatch(XlsxCell::isBlank)) {
            return;
        }
        if (row.isHidden()) {
            hidden.add(number);
        }
        if (header == null) {
            header = header(number, cells);
        } else {
            lines.add(line(number, cells, header.isEmpty() ? cells.size() : header.size()));
        }
    }

    private List<String> header(int number, List<XlsxCell> cells) {
        List<String> names = new ArrayList<>(cells.stream().map(c -> c.text().strip()).toList());
        while (!names.isEmpty() && names.getLast().isEmpty()) {
            names.removeLast();
        }
        for (int column = 0; column < names.size(); column++) {
            if (names.get(column).isEmpty()) {
                refuse(number, column, "documents.xlsx.header-blank", "");
            }
        }
        return names;
    }

    private CsvTable.Line line(int number, List<XlsxCell> cells, int width) {
        for (int column = 0; column < cells.size(); column++) {
            XlsxCell cell = cells.get(column);
            if (column >= width && !cell.isBlank()) {
                refuse(number, column, "documents.xlsx.beyond", cell.text());
            } else if (cell.refusal() != null) {
                refuse(number, column, cell.refusal(), cell.text());
            }
        }
        List<String> values =
                IntStream.range(0, width)
                        .mapToObj(column -> column < cells.size() ? cells.get(column).text() : "")
                        .toList();
        return new CsvTable.Line(number, values);
    }

    private void refuse(List<MergedCells.Range> merged) throws IOException {
        if (merged.isEmpty()) {
            return;
        }
        NavigableMap<Integer, CsvTable.Line> rows = new TreeMap<>();
        lines.forEach(line -> rows.put(line.number(), line));
        for (MergedCells.Range range : merged) {
            if (range.firstRow() <= range.lastRow()) {
                rows.subMap(range.firstRow(), true, range.lastRow(), true)
                        .values()
                        .forEach(line -> refuse(line, range));
            }
            if (problems.size() > MOST_PROBLEMS) {
                throw new IOException("no sheet that people made has so many merged cells");
            }
        }
        problems.sort(Comparator.comparingInt(Problem::line));
    }

    /// Where the header is still to be found in each of its columns: which of them are asked for is
    /// not known yet.
    private void refuse(CsvTable.Line line, MergedCells.Range range) {
        int first = range.firstColumn();
        boolean all = header != null && header.isEmpty();
        int last = all ? Math.min(range.lastColumn(), first + line.values().size()) : first;
        Refusal reason = new Refusal("documents.xlsx.merged", List.of(range.text()));
        for (int column = first; column <= last; column++) {
            problems.add(new Problem(name, line.number(), column + 1, reason));
        }
    }

    private void refuse(int line, int column, String key, String text) {
        List<Object> arguments = List.of(CellName.of(line, column), text);
        problems.add(new Problem(name, line, column + 1, new Refusal(key, arguments)));
    }
}
