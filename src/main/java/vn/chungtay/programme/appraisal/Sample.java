package vn.chungtay.programme.appraisal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.StoredFile;
import vn.chungtay.web.Texts;

/// The files of the sample province that tell of the programme's work; a sample without them has
/// none.
@Component
@ConditionalOnProperty(Sample.PROPERTY)
public class Sample {
    public static final String PROPERTY = "chungtay.sample";

    private static final String PAPER = "van-ban-minh-hoa.pdf";
    private static final int MORNING = 9;

    private final Path folder;
    private final Texts texts;
    private final Clock clock;

    public Sample(Environment environment, Texts texts, Clock clock) {
        this.folder = Path.of(environment.getRequiredProperty(PROPERTY));
        this.texts = texts;
        this.clock = clock;
    }

    public List<NamedCsvRecord> lines(String name) {
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

    /// The parts of a field with semicolons between them.
    public static List<String> parts(NamedCsvRecord line, String field) {
        return Stream.of(line.getField(field).split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// Stands for every document, and says that it is invented.
    public StoredFile paper() {
        try {
            var content = Files.readAllBytes(folder.resolve(PAPER));
            return new StoredFile(PAPER, "application/pdf", content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Nobody: the sample says of itself that it is one.
    public String person() {
        return texts.text("plan.sample.person");
    }

    /// Nobody, on a day.
    public By by(LocalDate day) {
        var at = day.atTime(MORNING, 0).atZone(clock.getZone()).toOffsetDateTime();
        return new By(at, null, person());
    }
}
