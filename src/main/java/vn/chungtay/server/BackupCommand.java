package vn.chungtay.server;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.chungtay.backup.Backup;
import vn.chungtay.backup.Lock;
import vn.chungtay.shared.NumberText;

/// `backup FILE`: a copy of all that the province keeps, as of one moment, whether or not the
/// server runs. `backup verify FILE` holds one against itself.
@Command(
        name = "backup",
        description = "${bundle:cli.backup.description}",
        synopsisHeading = "${bundle:cli.heading.usage}%n  ",
        synopsisSubcommandLabel = "(verify)",
        parameterListHeading = "%n${bundle:cli.heading.parameters}%n",
        commandListHeading = "%n${bundle:cli.heading.commands}%n",
        optionListHeading = "%n${bundle:cli.heading.options}%n",
        subcommands = BackupVerifyCommand.class,
        sortOptions = false)
final class BackupCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "${bundle:cli.backup.file}")
    private @Nullable Path file;

    @Mixin private Installation installation = new Installation();

    @Option(
            names = "--recipient",
            paramLabel = "KEYFILE",
            description = "${bundle:cli.backup.recipient}")
    private @Nullable Path recipient;

    @Mixin private Passphrase passphrase = new Passphrase();

    private BackupCommand() {}

    @Override
    public Integer call() throws Exception {
        var command = Objects.requireNonNull(spec).commandLine();
        if (file == null) {
            throw new ParameterException(command, Sentences.text("cli.refused.backup"));
        }
        var lock = lock();
        try (var database = installation.reach();
                var connection = database.connect()) {
            var made = Backup.write(file, connection, lock);
            var out = command.getOut();
            out.println(
                    Sentences.text(
                            "backup.done",
                            file,
                            NumberText.print(made.tables().size()),
                            NumberText.print(made.rows())));
            if (!lock.isThere()) {
                out.println(Sentences.text("backup.done.open"));
            }
            out.println(Sentences.text("backup.done.key"));
            if (made.filesElsewhere() > 0) {
                var files = NumberText.print(made.filesElsewhere());
                out.println(Sentences.text("backup.done.elsewhere", files));
            }
            out.flush();
            return 0;
        }
    }

    private Lock lock() {
        var lock = recipient == null ? Lock.none() : Lock.none().forRecipient(recipient);
        var phrase = passphrase.read();
        return phrase.length == 0 ? lock : lock.withPassphrase(phrase);
    }
}
