package vn.chungtay.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// A passphrase from a file or from the environment: on the command line everybody on the machine
/// could read it.
final class Passphrase {
    private static final String VARIABLE = "CHUNGTAY_BACKUP_PASSPHRASE";

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "${bundle:cli.backup.passphrase}")
    private @Nullable Path file;

    /// @return nothing where none was given; of a file the first line
    char[] read() {
        if (file == null) {
            return System.getenv().getOrDefault(VARIABLE, "").toCharArray();
        }
        try (var lines = Files.lines(file)) {
            var first = lines.findFirst().orElse("");
            if (first.isEmpty()) {
                throw new CannotStart(Sentences.text("backup.refused.passphrase", file));
            }
            return first.toCharArray();
        } catch (IOException e) {
            throw new CannotStart(Sentences.text("backup.refused.passphrase", file), e);
        }
    }
}
