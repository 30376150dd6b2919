package vn.chungtay.documents.issued;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.documents.Recurring;
import vn.chungtay.documents.StoredFile;
import vn.chungtay.documents.content.PaperKind;
import vn.chungtay.documents.paper.Closing;
import vn.chungtay.documents.paper.Letterhead;
import vn.chungtay.documents.paper.Letterhead.Form;
import vn.chungtay.documents.paper.Letterhead.Mark;
import vn.chungtay.documents.paper.Paper;
import vn.chungtay.documents.paper.PaperPress;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Texts;

/// Gives the sample province its invented documents, while the register has none. In the
/// background, since setting papers takes longer than a start may.
@Component
@ConditionalOnProperty(SampleIssued.PROPERTY)
class SampleIssued implements Recurring {
    static final String PROPERTY = "chungtay.sample";

    private static final Duration PAUSE = Duration.ofHours(12);

    private final IssuedBook book;
    private final IssuedLists lists;
    private final PaperPress press;
    private final Texts texts;
    private final Path file;

    SampleIssued(
            IssuedBook book,
            IssuedLists lists,
            PaperPress press,
            Texts texts,
            @Value("${" + PROPERTY + "}") Path folder) {
        this.book = book;
        this.lists = lists;
        this.press = press;
        this.texts = texts;
        this.file = folder.resolve("issued-documents.csv");
    }

    @Override
    public String name() {
        return "sample-documents";
    }

    @Override
    public When when() {
        return new Every(PAUSE);
    }

    @Override
    @Transactional
    public void run() {
        if (lists.isUntouched() && Files.exists(file)) {
            lines().forEach(this::enter);
        }
    }

    private List<NamedCsvRecord> lines() {
        try (var lines = CsvReader.builder().ofNamedCsvRecord(file)) {
            return lines.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void enter(NamedCsvRecord line) {
        var told =
                new IssuedDocument.Told(
                        line.getField("number"),
                        LocalDate.parse(line.getField("issued_on")),
                        line.getField("issuer"),
                        IssuedKind.valueOf(line.getField("kind")),
                        line.getField("summary"));
        book.enter(told, Optional.of(filed(told, line)), nobody());
    }

    /// The sample says of itself that it is one.
    private Viewer nobody() {
        var none = Viewer.NOBODY;
        var person = texts.text("issued.sample.person");
        return new Viewer(null, none.login(), person, none.grants(), null, none.limits());
    }

    private StoredFile filed(IssuedDocument.Told told, NamedCsvRecord line) {
        var kind = PaperKind.valueOf(line.getField("file"));
        var paper = paper(told, line);
        var out = new ByteArrayOutputStream();
        try {
            if (kind == PaperKind.DOCX) {
                press.docx(paper, out);
            } else {
                press.pdf(paper, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var name =
                told.number().replace('/', '-')
                        + "."
                        + line.getField("file").toLowerCase(Locale.ROOT);
        return new StoredFile(name, kind.mediaType(), out.toByteArray());
    }

    private Paper paper(IssuedDocument.Told told, NamedCsvRecord line) {
        var head =
                new Letterhead(
                        Form.valueOf(line.getField("form")),
                        orNone(line.getField("above")),
                        told.issuer(),
                        told.number(),
                        new Mark("", ""),
                        line.getField("place"),
                        told.on());
        var closing =
                new Closing(
                        List.of(),
                        null,
                        line.getField("position"),
                        texts.text("issued.sample.person"));
        var text = new Paper.Part.Text(line.getField("text"));
        var kind = texts.text("issued.kind." + told.kind());
        return new Paper(head, kind, told.summary(), List.of(text), closing, List.of());
    }

    private static @Nullable String orNone(String field) {
        return field.isEmpty() ? null : field;
    }
}
