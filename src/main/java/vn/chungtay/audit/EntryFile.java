package vn.chungtay.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes entries as CSV, row by row as they come from the database.
@Component
class EntryFile {
    private static final List<String> HEADER =
            List.of(
                    "id",
                    "at",
                    "login",
                    "person",
                    "token_name",
                    "address",
                    "kind",
                    "thing",
                    "before",
                    "after",
                    "position");

    private final Entries entries;

    EntryFile(Entries entries) {
        this.entries = entries;
    }

    void write(EntryQuestion question, Visible visible, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(HEADER);
            entries.each(question, visible, entry -> csv.writeRecord(line(entry)));
        }
    }

    private static List<String> line(Entry entry) {
        var actor = entry.actor();
        return List.of(
                String.valueOf(entry.id()),
                entry.at().toString(),
                harmless(actor.login()),
                harmless(actor.person()),
                harmless(actor.token()),
                harmless(actor.address()),
                entry.kind(),
                harmless(entry.thing()),
                Storable.json(entry.before()),
                Storable.json(entry.after()),
                Objects.toString(entry.link(), ""));
    }

    /// Whoever tries to sign in writes a name into this file; a spreadsheet must not take it for a
    /// formula.
    private static String harmless(@Nullable String typed) {
        var text = Objects.toString(typed, "");
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
