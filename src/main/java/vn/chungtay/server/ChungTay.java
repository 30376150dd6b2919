package vn.chungtay.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.chungtay.shared.Release;

/// The program's entry: reads the command line and runs the command. Whatever goes wrong is told in
/// sentences on stderr, with an exit code: 1 cannot start, 2 command line not understood, 3
/// programme or list refused, 4 the audit trail is not what it was, 5 a copy and a database differ.
@Command(
        name = "chungtay",
        description = "${bundle:cli.description}",
        synopsisHeading = "${bundle:cli.heading.usage}%n  ",
        synopsisSubcommandLabel =
                "(demo | serve | import | export | archive | backup | restore | audit | token"
                        + " | totals)",
        commandListHeading = "%n${bundle:cli.heading.commands}%n",
        optionListHeading = "%n${bundle:cli.heading.options}%n",
        footer = {"", "${bundle:cli.footer.database}"},
        versionProvider = ChungTay.Version.class,
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            ArchiveCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            AuditCommand.class,
            TokenCommand.class,
            TotalsCommand.class
        },
        sortOptions = false)
@SuppressWarnings("UnusedVariable") // picocli itself acts on --help and --version
public final class ChungTay implements Runnable {
    static final int CANNOT_START = 1;
    static final int NOT_UNDERSTOOD = 2;
    static final int TRAIL_BROKEN = 4;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "${bundle:cli.option.help}")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "${bundle:cli.option.version}")
    private boolean version;

    @Spec private @Nullable CommandSpec spec;

    private ChungTay() {}

    public static void main(String[] arguments) {
        speakUtf8();
        var status = commandLine().execute(arguments);
        if (status != 0) {
            System.exit(status);
        }
        // Status 0 leaves the server running, or the program ends by itself.
    }

    static CommandLine commandLine() {
        return new CommandLine(new ChungTay())
                .setResourceBundle(ResourceBundle.getBundle("messages.server", Locale.ROOT))
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(Failures::notUnderstood)
                .setExecutionExceptionHandler(Failures::failed);
    }

    /// Without a command there is nothing to do but to say which ones there are.
    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(
                    spec.commandLine(), Sentences.text("cli.refused.no-command"));
        }
    }

    /// A terminal in another character set would show question marks; a Vietnamese one is UTF-8
    /// even where the environment forgot to say so.
    private static void speakUtf8() {
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Chung Tay " + Release.version()};
        }
    }
}
