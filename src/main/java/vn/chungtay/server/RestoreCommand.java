package vn.chungtay.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.chungtay.backup.Copy;
import vn.chungtay.backup.Manifest;
import vn.chungtay.backup.Restore;
import vn.chungtay.shared.NumberText;

/// `restore FILE`: a copy into a data directory or a schema that holds nothing yet.
@Command(
        name = "restore",
        description = "${bundle:cli.restore.description}",
        synopsisHeading = "${bundle:cli.heading.usage}%n  ",
        parameterListHeading = "%n${bundle:cli.heading.parameters}%n",
        optionListHeading = "%n${bundle:cli.heading.options}%n",
        sortOptions = false)
final class RestoreCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "${bundle:cli.backup.source}")
    private Path file = Path.of("");

    @Mixin private Installation installation = new Installation();

    @Mixin private Opening opening = new Opening();

    private RestoreCommand() {}

    @Override
    public Integer call() throws Exception {
        // Flyway tells each step; what matters of it is told by our own sentences.
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var copy = Copy.of(file, opening.keys());
        copy.verify(); // before anything is made for it
        var named = installation.server();
        if (named.isPresent()) {
            named.get().check();
            say(into(named.get(), copy), "CHUNGTAY_KEY");
            return 0;
        }
        var stop = new DatabaseStop();
        try (var directory = DataDirectory.open(installation.data())) {
            try {
                var manifest = into(EmbeddedDatabase.start(directory, stop), copy);
                say(manifest, directory.path().resolve(installation.key()).toString());
                return 0;
            } finally {
                stop.run();
            }
        }
    }

    private Manifest into(DatabaseRoles server, Copy copy) {
        var roles = installation.in(server);
        var owner = roles.owner();
        owner.makeSchema();
        var source = new DriverManagerDataSource(owner.url(), owner.user(), owner.password());
        return new Restore(source, roles.application().user()).from(copy);
    }

    private void say(Manifest manifest, String key) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(
                Sentences.text(
                        "restore.done",
                        manifest.origin().made(),
                        NumberText.print(manifest.tables().size()),
                        NumberText.print(manifest.rows()),
                        Objects.requireNonNullElse(manifest.audit(), "-")));
        out.println(Sentences.text("restore.done.key", key));
        if (manifest.filesElsewhere() > 0) {
            var files = NumberText.print(manifest.filesElsewhere());
            out.println(Sentences.text("restore.done.elsewhere", files));
        }
        out.flush();
    }
}
