package vn.chungtay.programme.progress;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.StoredFile;
import vn.chungtay.web.Texts;

/// The files of the sample that tell of progress; a sample without them has none.
@Component
@ConditionalOnProperty(LoadProgress.SAMPLE)
class SampleFiles {
    private static final String PAPER = "van-ban-minh-hoa.pdf";

    private final Path folder;
    private final Texts texts;

    SampleFiles(Environment environment, Texts texts) {
        this.folder = Path.of(environment.getRequiredProperty(LoadProgress.SAMPLE));
        this.texts = texts;
    }

    List<NamedCsvRecord> lines(String name) {
        var file = folder.resolve(name);
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var lines = CsvReader.builder().ofNamedCsvRecord(file)) {
            return lines.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Nobody's: the sample says of itself that it is one.
    Speaker speaker() {
        return new Speaker(null, texts.text("plan.sample.person"), null);
    }

    /// Each with the same paper, which says that it is invented.
    @Nullable NewIssued document(NamedCsvRecord line) {
        var number = line.getField("document_number");
        return number.isEmpty()
                ? null
                : new NewIssued(
                        number,
                        LocalDate.parse(line.getField("document_date")),
                        line.getField("document_issuer"),
                        paper());
    }

    private StoredFile paper() {
        try {
            var content = Files.readAllBytes(folder.resolve(PAPER));
            return StoredFile.of(PAPER, content).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
