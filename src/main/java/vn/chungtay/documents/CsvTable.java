package vn.chungtay.documents;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.chungtay.shared.Refusal;

/// A CSV file (UTF-8, header row, RFC 4180) whose lines all have as many fields as its header.
/// Values are as written; each line knows its number in the file.
///
/// @param file as problems name it
public record CsvTable(String file, List<String> header, List<Line> lines) implements CsvReading {

    public CsvTable {
        header = List.copyOf(header);
        lines = List.copyOf(lines);
    }

    /// One line of values; `number` counts lines of the file from 1, the header's line included.
    public record Line(int number, List<String> values) {}

    /// Reads a file of a folder and names it in problems as it is named here: `annex/B2.csv`.
    public static CsvReading read(Path folder, String name) {
        return switch (SourceText.read(folder.resolve(name), name)) {
            case SourceText.Broken(Problem problem) -> new Unreadable(List.of(problem));
            case SourceText.Text(String text) -> parse(name, text);
        };
    }

    /// Reads a list that somebody brings: it may be long, and begin with a BOM. Problems name it as
    /// its last part: `units.csv`.
    public static CsvReading readList(Path file) {
        String name = String.valueOf(file.getFileName());
        return switch (SourceText.read(file, name, SourceText.Origin.LIST)) {
            case SourceText.Broken(Problem problem) -> new Unreadable(List.of(problem));
            case SourceText.Text(String text) -> parse(name, text);
        };
    }

    private static CsvReading parse(String name, String text) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .skipEmptyLines(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(text)) {
            reader.forEach(records::add);
        } catch (CsvParseException e) {
            return unreadable(name, 0, "documents.csv.syntax");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (records.isEmpty()) {
            return unreadable(name, 0, "documents.csv.empty");
        }
        List<String> header = records.getFirst().getFields();
        List<Problem> ragged = ragged(name, records);
        return ragged.isEmpty()
                ? new CsvTable(name, header, lines(records))
                : new Unreadable(ragged);
    }

    private static List<Line> lines(List<CsvRecord> records) {
        return records.stream()
                .skip(1)
                .map(r -> new Line((int) r.getStartingLineNumber(), r.getFields()))
                .toList();
    }

    private static List<Problem> ragged(String name, List<CsvRecord> records) {
        int width = records.getFirst().getFieldCount();
        return records.stream()
                .filter(r -> r.getFieldCount() != width)
                .map(r -> raggedLine(name, r, width))
                .toList();
    }

    private static Problem raggedLine(String name, CsvRecord line, int width) {
        List<Object> counts = List.of((long) line.getFieldCount(), (long) width);
        Refusal reason = new Refusal("documents.csv.ragged", counts);
        return new Problem(name, (int) line.getStartingLineNumber(), 1, reason);
    }

    private static Unreadable unreadable(String name, int line, String key) {
        return new Unreadable(List.of(new Problem(name, line, 0, new Refusal(key, List.of()))));
    }

    /// A problem with one value, or with the column in the header when `line` is 1.
    ///
    /// @param column counted from 0
    public Problem problemAt(int line, int column, Refusal reason) {
        return new Problem(file, line, column + 1, reason);
    }
}
