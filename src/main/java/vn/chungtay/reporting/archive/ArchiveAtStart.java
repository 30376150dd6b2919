package vn.chungtay.reporting.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Year;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.WholeFile;
import vn.chungtay.web.Texts;

/// Writes the archive of the year that the command line names: all of it, or nothing.
@Component
@ConditionalOnProperty(ArchiveAtStart.FILE)
class ArchiveAtStart implements ApplicationRunner {
    static final String FILE = "chungtay.archive.file";
    static final String YEAR = "chungtay.archive.year";

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveAtStart.class);
    private static final Pattern DIGITS = Pattern.compile("[12][0-9]{3}");

    private final Archive archive;
    private final Texts texts;
    private final Environment environment;

    ArchiveAtStart(Archive archive, Texts texts, Environment environment) {
        this.archive = archive;
        this.texts = texts;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var file = Path.of(environment.getRequiredProperty(FILE)).toAbsolutePath();
        var asked = environment.getRequiredProperty(YEAR);
        if (!DIGITS.matcher(asked).matches()) {
            throw new ArchiveRefused(texts.text("archive.refusal.year", asked), null);
        }
        try {
            var signed = write(Year.parse(asked), file);
            LOG.info("{}", texts.text("archive.done", file, asked, signed));
        } catch (IOException e) {
            throw new ArchiveRefused(texts.text("archive.refusal.file", file), e);
        }
    }

    private long write(Year year, Path file) throws IOException {
        return WholeFile.<Long, RuntimeException>write(file, out -> archive.write(year, out));
    }
}
