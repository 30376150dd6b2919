package vn.chungtay.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.chungtay.backup.Comparison;
import vn.chungtay.backup.Copy;
import vn.chungtay.backup.Manifest;
import vn.chungtay.shared.NumberText;

/// `backup verify FILE`: whether the file is as it was made, and with `--against` whether a
/// database holds exactly what is in it.
@Command(
        name = "verify",
        description = "${bundle:cli.backup.verify.description}",
        synopsisHeading = "${bundle:cli.heading.usage}%n  ",
        parameterListHeading = "%n${bundle:cli.heading.parameters}%n",
        optionListHeading = "%n${bundle:cli.heading.options}%n",
        sortOptions = false)
final class BackupVerifyCommand implements Callable<Integer> {
    private static final int DIFFERENT = 5;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "${bundle:cli.backup.source}")
    private Path file = Path.of("");

    @Option(names = "--against", description = "${bundle:cli.backup.against}")
    private boolean against;

    @Mixin private Installation installation = new Installation();

    @Mixin private Opening opening = new Opening();

    private BackupVerifyCommand() {}

    @Override
    public Integer call() throws Exception {
        var command = Objects.requireNonNull(spec).commandLine();
        var manifest = Copy.of(file, opening.keys()).verify();
        var differences = against ? differences(manifest) : List.<String>of();
        differences.forEach(command.getErr()::println);
        command.getErr().flush();
        if (differences.isEmpty()) {
            command.getOut()
                    .println(
                            Sentences.text(
                                    against ? "backup.same" : "backup.whole",
                                    manifest.origin().made(),
                                    NumberText.print(manifest.tables().size()),
                                    NumberText.print(manifest.rows()),
                                    Objects.requireNonNullElse(manifest.audit(), "-")));
            command.getOut().flush();
        }
        return differences.isEmpty() ? 0 : DIFFERENT;
    }

    private List<String> differences(Manifest manifest) throws Exception {
        try (var database = installation.reach();
                var connection = database.connect()) {
            return Comparison.of(manifest, connection);
        }
    }
}
