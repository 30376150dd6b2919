package vn.chungtay.server;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `audit`: what can be done with the audit trail from the command line.
@Command(
        name = "audit",
        description = "${bundle:cli.audit.description}",
        synopsisHeading = "${bundle:cli.heading.usage}%n  ",
        synopsisSubcommandLabel = "(verify)",
        commandListHeading = "%n${bundle:cli.heading.commands}%n",
        optionListHeading = "%n${bundle:cli.heading.options}%n",
        subcommands = VerifyCommand.class,
        sortOptions = false)
final class AuditCommand implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    private AuditCommand() {}

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), Sentences.text("cli.refused.audit"));
        }
    }
}
