package vn.chungtay.documents;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.shared.Refusal;

/// The lines of a CSV file as they are read. A list of a million figures repeats a few thousand
/// codes and numbers: each is kept once, so that such a list fits into little memory.
final class CsvLines {
    private static final int MOST_SHARED = 200_000;

    private final String name;
    private final List<CsvTable.Line> lines = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> shared = new HashMap<>();
    private @Nullable List<String> header;

    private CsvLines(String name) {
        this.name = name;
    }

    /// Of a list whose first line is the header.
    static CsvLines below(String name) {
        return new CsvLines(name);
    }

    /// Of a list whose header is still to be found: all are lines.
    static CsvLines all(String name) {
        var lines = new CsvLines(name);
        lines.header = List.of();
        return lines;
    }

    void take(CsvRecord record) {
        List<String> fields = record.getFields().stream().map(this::shared).toList();
        int number = (int) record.getStartingLineNumber();
        if (header == null) {
            header = fields;
            return;
        }
        var line = new CsvTable.Line(number, fields);
        lines.add(line);
        if (!header.isEmpty() && fields.size() != header.size()) {
            problems.add(ragged(name, line, header.size()));
        }
    }

    static Problem ragged(String name, CsvTable.Line line, int due) {
        List<Object> counts = List.of((long) line.values().size(), (long) due);
        return new Problem(name, line.number(), 0, new Refusal("documents.csv.ragged", counts));
    }

    /// Nothing when the file has no line at all.
    Optional<ListFile> file() {
        return Optional.ofNullable(header)
                .map(names -> new ListFile(new CsvTable(name, names, lines), problems));
    }

    private String shared(String field) {
        if (shared.size() >= MOST_SHARED) {
            return shared.getOrDefault(field, field);
        }
        String known = shared.putIfAbsent(field, field);
        return known == null ? field : known;
    }
}
