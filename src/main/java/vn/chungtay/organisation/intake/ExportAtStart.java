package vn.chungtay.organisation.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.chungtay.web.Texts;

/// Writes the list that the command line names into a file: all of it, or nothing.
@Component
@ConditionalOnProperty(ExportAtStart.FILE)
class ExportAtStart implements ApplicationRunner {
    static final String FILE = "chungtay.export.file";
    static final String KIND = "chungtay.export.kind";

    private static final Logger LOG = LoggerFactory.getLogger(ExportAtStart.class);

    private final RegistryExport export;
    private final Texts texts;
    private final Path file;
    private final Roll roll;

    ExportAtStart(RegistryExport export, Texts texts, Environment environment) {
        this.export = export;
        this.texts = texts;
        this.file = Path.of(environment.getRequiredProperty(FILE)).toAbsolutePath();
        this.roll = Roll.valueOf(environment.getRequiredProperty(KIND).toUpperCase(Locale.ROOT));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var list = export.of(roll);
        try {
            var part = file.resolveSibling(file.getFileName() + ".part");
            try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
                list.writeTo(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            var why = texts.text("organisation.export.refused", file);
            throw new ListRefused(List.of(why), e);
        }
        var done = texts.text("organisation.export.done", file, (long) list.lines().size());
        LOG.info("{}", done);
    }
}
