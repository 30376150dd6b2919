package vn.chungtay.exchange.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.documents.extract.Extract;
import vn.chungtay.documents.extract.ExtractColumn;
import vn.chungtay.documents.extract.ExtractQuestion;
import vn.chungtay.documents.extract.Roster;
import vn.chungtay.documents.extract.RosterQuestion;
import vn.chungtay.exchange.CsvStream;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.RequestRefused;
import vn.chungtay.web.Texts;

/// All tables in one file, with what each column means.
@Component
class Dump {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Tables tables;
    private final Dictionary dictionary;
    private final Texts texts;
    private final Clock clock;

    Dump(Tables tables, Dictionary dictionary, Texts texts, Clock clock) {
        this.tables = tables;
        this.dictionary = dictionary;
        this.texts = texts;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// What a viewer may read. Questions are understood now; most lines are read while they are
    /// written.
    ///
    /// @param persons whether the lists of persons are wanted too, by whoever may see them
    List<Part> parts(ExtractQuestion question, boolean persons, Viewer viewer) {
        var parts = new ArrayList<Part>();
        tables.of(viewer).forEach(one -> part(one, question, viewer).ifPresent(parts::add));
        if (persons) {
            tables.persons().forEach(one -> parts.add(part(one, viewer)));
        }
        return parts;
    }

    /// None where the period has none of its kind: another table may have it.
    private Optional<Part> part(Extract table, ExtractQuestion question, Viewer viewer) {
        var head = table.head();
        try {
            return Optional.of(
                    new Part(
                            head.name(),
                            texts.text(head.label()),
                            texts.text(head.meaning()),
                            head.columns(),
                            table.elements(),
                            table.of(question, viewer)));
        } catch (RequestRefused e) {
            if (e.getStatusCode() == HttpStatus.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /// Without what is kept closed.
    private Part part(Roster roster, Viewer viewer) {
        var all = roster.columns();
        var open = all.stream().filter(one -> !one.closed()).toList();
        var places = open.stream().map(all::indexOf).toList();
        var asked = new RosterQuestion(today(), List.of(), null, null, Set.of(), Integer.MAX_VALUE);
        var lines = roster.of(asked, viewer);
        return new Part(
                roster.name(),
                texts.text(roster.label()),
                texts.text("table.persons.meaning", today()),
                open,
                List.of(),
                taker -> lines.each(line -> taker.accept(places.stream().map(line::get).toList())));
    }

    void write(List<Part> parts, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        text(zip, "README.txt", readme(parts));
        text(zip, "datapackage.json", json(parts));
        zip.putNextEntry(new ZipEntry("dictionary.csv"));
        CsvStream.MARKED.write(
                Dictionary.HEADER, taker -> dictionary.lines(parts).forEach(taker), zip);
        zip.closeEntry();
        for (var part : parts) {
            zip.putNextEntry(new ZipEntry(part.file()));
            CsvStream.PLAIN.write(ExtractColumn.names(part.columns()), part.lines(), zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String readme(List<Part> parts) {
        var files = parts.stream().map(p -> texts.text("dump.readme.file", p.file(), p.meaning()));
        return Stream.concat(Stream.of(texts.text("dump.readme", today())), files)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String json(List<Part> parts) {
        var created = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        var all = dictionary.dataPackage(parts, texts.text("dump.title"), created);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    }
}
