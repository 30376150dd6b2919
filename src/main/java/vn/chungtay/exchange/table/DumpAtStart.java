package vn.chungtay.exchange.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.extract.ExtractQuestion;
import vn.chungtay.identity.Grant;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Texts;

/// Writes the file of all tables that the command line names: all of it, or nothing. No person is
/// named in it.
@Component
@ConditionalOnProperty(DumpAtStart.FILE)
class DumpAtStart implements ApplicationRunner {
    static final String FILE = "chungtay.tables.file";

    private static final Logger LOG = LoggerFactory.getLogger(DumpAtStart.class);

    /// Whoever sits at the machine reads what the office reads.
    private static final Viewer COMMAND =
            new Viewer(
                    null,
                    "export",
                    "export",
                    List.of(new Grant(Role.PROGRAMME_OFFICE, Scope.EVERYWHERE)),
                    null,
                    EnumSet.allOf(Permission.class));

    private final Dump dump;
    private final Texts texts;
    private final Environment environment;

    DumpAtStart(Dump dump, Texts texts, Environment environment) {
        this.dump = dump;
        this.texts = texts;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var file = Path.of(environment.getRequiredProperty(FILE)).toAbsolutePath();
        var question = new ExtractQuestion(null, asked("period"), asked("stage"), null, null, null);
        var parts = dump.parts(question, false, COMMAND);
        try {
            var part = file.resolveSibling(file.getFileName() + ".part");
            try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
                dump.write(parts, out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new DumpRefused(texts.text("dump.refused", file), e);
        }
        LOG.info("{}", texts.text("dump.done", file, parts.size()));
    }

    private String asked(String name) {
        return environment.getProperty("chungtay.tables." + name, "");
    }
}
