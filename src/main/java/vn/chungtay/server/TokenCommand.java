package vn.chungtay.server;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.BadSqlGrammarException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.chungtay.identity.TokenIssuer;
import vn.chungtay.shared.DateText;

/// `token USER`: an access token for an account, printed once on stdout and nothing else there, so
/// that a script can take it.
@Command(
        name = "token",
        description = "${bundle:cli.token.description}",
        synopsisHeading = "${bundle:cli.heading.usage}%n  ",
        parameterListHeading = "%n${bundle:cli.heading.parameters}%n",
        optionListHeading = "%n${bundle:cli.heading.options}%n",
        sortOptions = false)
final class TokenCommand implements Callable<Integer> {
    private static final int LONGEST = 365;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "USER", description = "${bundle:cli.token.user}")
    private String login = "";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "bin/chungtay token",
            description = "${bundle:cli.token.name}")
    private String name = "";

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "90",
            description = "${bundle:cli.token.days}")
    private int days;

    @Mixin private Installation installation = new Installation();

    private TokenCommand() {}

    @Override
    public Integer call() throws Exception {
        var command = Objects.requireNonNull(spec).commandLine();
        if (days < 1 || days > LONGEST || name.isBlank()) {
            throw new ParameterException(command, Sentences.text("token.refused.days"));
        }
        try (var database = installation.reach()) {
            var token = TokenIssuer.find().over(database.source()).issue(login, name, days);
            if (token.isEmpty()) {
                throw new CannotStart(Sentences.text("token.refused.account", login));
            }
            command.getOut().println(token.get().token());
            command.getOut().flush();
            command.getErr()
                    .println(
                            Sentences.text(
                                    "token.done", login, DateText.print(token.get().last())));
            command.getErr().flush();
            return 0;
        } catch (BadSqlGrammarException e) {
            throw new CannotStart(Sentences.text("token.refused.none"), e);
        }
    }
}
