package vn.chungtay.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of every command that starts the server.
final class StartOptions {
    @Option(names = "--data", paramLabel = "DIR", description = "${bundle:cli.option.data}")
    private @Nullable Path data;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "${env:CHUNGTAY_PORT:-8080}",
            description = "${bundle:cli.option.port}")
    private int port;

    /// @param name of the data directory to take when none is given
    Start start(String name, @Nullable Path programme) {
        if (port < 0 || port > 65_535) {
            throw new CannotStart(Sentences.text("start.refused.port.range", port));
        }
        return new Start(data == null ? Places.data(name) : data, port, programme);
    }
}
