package vn.chungtay.server;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `export KIND FILE`: a list out of the data directory of `serve`, which must not be running, or
/// out of the PostgreSQL that `CHUNGTAY_DB_URL` names; in the columns that `import` reads. `export
/// tables FILE` writes all tables with their dictionary.
@Command(
        name = "export",
        description = "${bundle:cli.export.description}",
        synopsisHeading = "${bundle:cli.heading.usage}%n  ",
        parameterListHeading = "%n${bundle:cli.heading.parameters}%n",
        optionListHeading = "%n${bundle:cli.heading.options}%n",
        sortOptions = false)
final class ExportCommand implements Callable<Integer> {

    enum Kind {
        areas,
        units,
        bodies,
        /// All tables in one file with their dictionary.
        tables
    }

    @Parameters(index = "0", paramLabel = "KIND", description = "${bundle:cli.export.kind}")
    private Kind kind = Kind.areas;

    @Parameters(index = "1", paramLabel = "FILE", description = "${bundle:cli.export.file}")
    private Path file = Path.of("");

    @Mixin private Installation installation = new Installation();

    @Option(names = "--period", paramLabel = "CODE", description = "${bundle:cli.export.period}")
    private String period = "";

    @Option(names = "--stage", paramLabel = "STAGE", description = "${bundle:cli.export.stage}")
    private String stage = "";

    private ExportCommand() {}

    @Override
    public Integer call() throws Exception {
        writing(installation.startOnWhatIsThere()).on(Installation.named()).end();
        return 0;
    }

    private Start writing(Start start) {
        return kind == Kind.tables
                ? start.with("chungtay.tables.file", file.toAbsolutePath())
                        .with("chungtay.tables.period", period)
                        .with("chungtay.tables.stage", stage)
                : start.with("chungtay.export.file", file.toAbsolutePath())
                        .with("chungtay.export.kind", kind);
    }
}
