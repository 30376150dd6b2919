package vn.chungtay.server;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `import KIND FILE`: a list of areas, units, bodies, commitments, members, officials, values or
/// of a reorganisation into the data directory of `serve`, which must not be running, or into the
/// PostgreSQL that `CHUNGTAY_DB_URL` names.
@Command(
        name = "import",
        description = "${bundle:cli.import.description}",
        synopsisHeading = "${bundle:cli.heading.usage}%n  ",
        parameterListHeading = "%n${bundle:cli.heading.parameters}%n",
        optionListHeading = "%n${bundle:cli.heading.options}%n",
        sortOptions = false)
final class ImportCommand implements Callable<Integer> {

    enum Kind {
        areas,
        units,
        bodies,
        reorganisation,
        values,
        table,
        commitments,
        members,
        officials
    }

    @Parameters(index = "0", paramLabel = "KIND", description = "${bundle:cli.import.kind}")
    private Kind kind = Kind.areas;

    @Parameters(index = "1", paramLabel = "FILE", description = "${bundle:cli.import.file}")
    private Path file = Path.of("");

    @Option(
            names = "--decision",
            paramLabel = "NUMBER",
            description = "${bundle:cli.import.decision}")
    private String decision = "";

    @Option(names = "--date", paramLabel = "DAY", description = "${bundle:cli.import.date}")
    private String date = "";

    @Option(
            names = "--effective",
            paramLabel = "DAY",
            description = "${bundle:cli.import.effective}")
    private String effective = "";

    @Option(names = "--stage", paramLabel = "STAGE", description = "${bundle:cli.import.stage}")
    private String stage = "";

    @Option(names = "--period", paramLabel = "PERIOD", description = "${bundle:cli.import.period}")
    private String period = "";

    @Option(names = "--partial", description = "${bundle:cli.import.partial}")
    private boolean partial;

    @Option(names = "--source", paramLabel = "NAME", description = "${bundle:cli.import.source}")
    private String source = "";

    @Option(names = "--by", paramLabel = "NAME", description = "${bundle:cli.import.by}")
    private String by = System.getProperty("user.name", "");

    @Mixin private Installation installation = new Installation();

    private ImportCommand() {}

    @Override
    public Integer call() throws Exception {
        installation
                .start()
                .with("chungtay.import.file", file.toAbsolutePath())
                .with("chungtay.import.kind", kind)
                .with("chungtay.import.parameter.decision", decision)
                .with("chungtay.import.parameter.date", date)
                .with("chungtay.import.parameter.effective", effective)
                .with("chungtay.import.parameter.stage", stage)
                .with("chungtay.import.parameter.period", period)
                .with("chungtay.import.parameter.partial", partial)
                .with("chungtay.import.parameter.source", source)
                .with("chungtay.import.parameter.by", by)
                .on(Installation.named())
                .end();
        return 0;
    }
}
