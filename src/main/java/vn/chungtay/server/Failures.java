package vn.chungtay.server;

import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.chungtay.shared.ToldToUser;

/// Every way in which a command can fail, as sentences on stderr and an exit code. No stack trace
/// reaches the terminal; the log keeps it.
final class Failures {
    private static final int CONTENT_REFUSED = 3;

    private Failures() {}

    static int notUnderstood(ParameterException failure, String[] arguments) {
        tell(failure.getCommandLine(), List.of(sentence(failure)));
        return ChungTay.NOT_UNDERSTOOD;
    }

    static int failed(Exception failure, CommandLine commandLine, ParseResult result) {
        tell(commandLine, sentences(failure));
        var content = find(ToldToUser.class, failure).filter(told -> !told.isAboutTheMachine());
        return content.isPresent() ? CONTENT_REFUSED : ChungTay.CANNOT_START;
    }

    /// Why something failed, and what to do.
    static List<String> sentences(Exception failure) {
        return find(ToldToUser.class, failure)
                .map(ToldToUser::lines)
                .orElseGet(() -> List.of(sentence(failure)));
    }

    private static String sentence(ParameterException failure) {
        return switch (failure) {
            case UnmatchedArgumentException unmatched ->
                    Sentences.text("cli.refused.unknown", unmatched.getUnmatched().getFirst());
            case MissingParameterException missing when !missing.getMissing().isEmpty() ->
                    missing(missing.getMissing().getFirst());
            case ParameterException wrong when wrong.getArgSpec() != null ->
                    Sentences.text("cli.refused.value", wrong.getValue(), name(wrong.getArgSpec()));
            default -> String.valueOf(failure.getMessage());
        };
    }

    private static String missing(ArgSpec argument) {
        return argument.isOption()
                ? Sentences.text("cli.refused.value-missing", name(argument))
                : Sentences.text("cli.refused.word-missing", name(argument));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String sentence(Exception failure) {
        var port = find(PortInUseException.class, failure);
        if (port.isPresent()) {
            return Ports.taken(port.get().getPort());
        }
        var migration = find(FlywayException.class, failure);
        return migration.isPresent()
                ? Sentences.text("start.refused.migration", firstLine(migration.get()), logFile())
                : Sentences.text("start.refused.unexpected", firstLine(failure), logFile());
    }

    private static void tell(CommandLine commandLine, List<String> lines) {
        if (isStopping()) { // Ctrl+C while starting: what fails now fails because of it
            return;
        }
        lines.forEach(commandLine.getErr()::println);
        commandLine.getErr().flush();
    }

    private static boolean isStopping() {
        var none = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(none);
            Runtime.getRuntime().removeShutdownHook(none);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private static <T> Optional<T> find(Class<T> type, @Nullable Throwable failure) {
        for (var at = failure; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
        }
        return Optional.empty();
    }

    private static String firstLine(Exception failure) {
        var message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return message.lines().findFirst().orElse(message);
    }

    private static String logFile() {
        return System.getProperty("LOG_FILE", "-");
    }
}
