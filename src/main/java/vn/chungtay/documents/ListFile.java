package vn.chungtay.documents;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import vn.chungtay.documents.content.Signature;
import vn.chungtay.shared.Refusal;

/// A list that somebody brings: CSV or XLSX, told apart by what it holds, never by its name. CSV is
/// UTF-8, with a BOM or without, UTF-16 with one, or in one of the codes from before Unicode where
/// the whole of it tells which ([OldLetters]); its values are separated by commas, or by what
/// spreadsheets in Việt Nam put there: semicolons, tabs.
///
/// @param seen what stands in the file, as far as it can be read: also the texts that are refused
/// @param problems why it cannot be used; none if it can
/// @param notes what was made of it, for whoever sent it: sentences of keys and arguments
public record ListFile(CsvTable seen, List<Problem> problems, List<Refusal> notes) {
    public static final int LIMIT_IN_BYTES = SourceText.Origin.LIST.limitInBytes();

    public ListFile {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
        seen = seen.without(GoodLines.REASON);
    }

    ListFile(CsvTable seen, List<Problem> problems) {
        this(seen, problems, List.of());
    }

    /// @param name as problems name it
    public static ListFile of(String name, byte[] bytes) {
        return read(name, bytes, false);
    }

    /// One that is to be taken by a kind: of figures formulas are worked out anew.
    public static ListFile of(String name, byte[] bytes, ImportKind kind) {
        ListFile file = of(name, bytes);
        return kind.bringsFigures() ? file.recalculated(bytes) : file;
    }

    /// The same of a file on the disk; problems name the file as its last part.
    public static ListFile of(Path file, ImportKind kind) {
        return of(file, (name, bytes) -> of(name, bytes, kind));
    }

    public static ListFile of(Path file) {
        return of(file, (name, bytes) -> of(name, bytes));
    }

    private static ListFile of(Path file, BiFunction<String, byte[], ListFile> reading) {
        String name = String.valueOf(file.getFileName());
        return switch (SourceBytes.of(file, name, SourceText.Origin.LIST)) {
            case SourceBytes.Missing(Problem problem) -> unreadable(name, problem);
            case SourceBytes.Whole(byte[] bytes) -> reading.apply(name, bytes);
        };
    }

    /// All rows as lines and no header, which is still to be found among them.
    static ListFile rows(String name, byte[] bytes) {
        return read(name, bytes, true);
    }

    private static ListFile read(String name, byte[] bytes, boolean rows) {
        if (bytes.length > LIMIT_IN_BYTES) {
            return unreadable(name, SourceText.Origin.LIST.tooLarge());
        }
        return switch (Signature.of(bytes)) {
            case ZIP -> OldLetters.put(XlsxList.read(name, bytes, rows), 0);
            case OLD_OFFICE -> unreadable(name, "documents.xlsx.old");
            case ENCRYPTED -> unreadable(name, "documents.xlsx.encrypted");
            case PDF, PNG, JPEG -> unreadable(name, "documents.list.paper");
            case TEXT ->
                    switch (SourceText.ofList(name, bytes)) {
                        case SourceText.Broken(Problem problem) -> unreadable(name, problem);
                        case SourceText.Text(String text, int foreignLine) ->
                                OldLetters.put(ofText(name, text, rows), foreignLine);
                    };
        };
    }

    private static ListFile ofText(String name, String text, boolean rows) {
        return rows
                ? of(CsvLines.all(name), name, text, usualSeparator(text))
                : ofCsv(name, text, separator(text));
    }

    static ListFile ofCsv(String name, String text, char separator) {
        return of(CsvLines.below(name), name, text, separator);
    }

    private static ListFile of(CsvLines lines, String name, String text, char separator) {
        int open = OpenQuote.line(text, separator);
        if (open > 0) {
            return unreadable(
                    name,
                    new Problem(name, open, 1, new Refusal("documents.csv.quote", List.of())));
        }
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(text)) {
            reader.forEach(lines::take);
        } catch (CsvParseException e) {
            return unreadable(name, "documents.csv.syntax");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.file().orElseGet(() -> unreadable(name, "documents.csv.empty"));
    }

    static ListFile unreadable(String name, String key) {
        return unreadable(name, new Problem(name, 0, 0, new Refusal(key, List.of())));
    }

    static ListFile unreadable(String name, Problem problem) {
        return new ListFile(new CsvTable(name, List.of(), List.of()), List.of(problem));
    }

    /// The same where what its formulas come to is only believed if it is so.
    ///
    /// @param bytes of the file
    public ListFile recalculated(byte[] bytes) {
        return problems.isEmpty() ? new ListFile(seen, stale(bytes), notes) : this;
    }

    /// The formulas that do not come to what the file says.
    List<Problem> stale(byte[] bytes) {
        return Signature.of(bytes) == Signature.ZIP
                ? Recalculation.problems(seen.file(), bytes, "")
                : List.of();
    }

    /// The table, or everything that is wrong with the file.
    public CsvReading reading() {
        return problems.isEmpty() ? seen : new Unreadable(problems);
    }

    /// Above a header titles may stand, with a comma here and there: what is most on one line.
    private static char usualSeparator(String text) {
        char usual = ',';
        long most = 0;
        for (char c : new char[] {',', ';', '\t'}) {
            long count =
                    text.lines()
                            .limit(30)
                            .mapToLong(line -> line.chars().filter(one -> one == c).count())
                            .max()
                            .orElse(0);
            usual = count > most ? c : usual;
            most = Math.max(most, count);
        }
        return usual;
    }

    /// A name of a column holds none of the three, so the first one in the header is it.
    private static char separator(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return (char)
                header.chars()
                        .filter(c -> c == ',' || c == ';' || c == '\t')
                        .findFirst()
                        .orElse(',');
    }
}
