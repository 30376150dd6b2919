package vn.chungtay.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.BadSqlGrammarException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.chungtay.audit.Chain;

/// `audit verify`: computes the chain of the audit trail anew, whether or not the server runs, and
/// says where its head is: written down elsewhere, that shows later whether the end was cut off.
@Command(
        name = "verify",
        description = "${bundle:cli.verify.description}",
        synopsisHeading = "${bundle:cli.heading.usage}%n  ",
        optionListHeading = "%n${bundle:cli.heading.options}%n",
        sortOptions = false)
final class VerifyCommand implements Callable<Integer> {
    private static final Pattern HEAD = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-fA-F]{64})");

    /// As in data of before there was a trail.
    private static final String NO_SUCH_TABLE = "42P01";

    @Spec private @Nullable CommandSpec spec;

    @Mixin private Installation installation = new Installation();

    @Option(
            names = "--expect",
            paramLabel = "POSITION:HASH",
            description = "${bundle:cli.verify.expect}")
    private String expected = "";

    private VerifyCommand() {}

    @Override
    public Integer call() throws Exception {
        var command = Objects.requireNonNull(spec).commandLine();
        if (!expected.isEmpty() && !HEAD.matcher(expected).matches()) {
            throw new ParameterException(command, Sentences.text("cli.refused.expect", expected));
        }
        try (var database = installation.reach();
                var connection = database.connect()) {
            var verdict = verdict(connection);
            Chain.remember(verdict.isWell(), connection);
            var stream = verdict.isWell() ? command.getOut() : command.getErr();
            verdict.sentences().forEach(stream::println);
            stream.flush();
            return verdict.isWell() ? 0 : ChungTay.TRAIL_BROKEN;
        } catch (BadSqlGrammarException e) {
            if (e.getCause() instanceof SQLException cause
                    && NO_SUCH_TABLE.equals(cause.getSQLState())) {
                throw new CannotStart(Sentences.text("audit.refused.none"), e);
            }
            throw e;
        }
    }

    private Verdict verdict(Connection connection) throws SQLException {
        var state = Chain.verify(connection);
        var head = HEAD.matcher(expected);
        if (state.broken() == null && head.matches()) {
            var remembered = new Chain.Link(Long.parseLong(head.group(1)), head.group(2));
            var now = Chain.at(remembered.position(), connection);
            return Verdict.compared(state, remembered, now.orElse(null));
        }
        return Verdict.of(state);
    }
}
