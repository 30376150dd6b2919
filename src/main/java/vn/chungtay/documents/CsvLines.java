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

    CsvLines(String name) {
        this.name = name;
    }

    void take(CsvRecord record) {
        List<String> fields = record.getFields().stream().map(this::shared).toList();
        int number = (int) record.getStartingLineNumber();
        if (header == null) {
            header = fields;
            return;
        }
        lines.add(new CsvTable.Line(number, fields));
        if (fields.size() != header.size()) {
            List<Object> counts = List.of((long) fields.size(), (long) header.size());
            problems.add(new Problem(name, number, 0, new Refusal("documents.csv.ragged", counts)));
        }
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
