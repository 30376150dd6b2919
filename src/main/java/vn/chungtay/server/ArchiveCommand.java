package vn.chungtay.server;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `archive YEAR FILE`: what was signed in a year, to be read without the program; out of the data
/// directory of `serve`, which must not be running, or out of the PostgreSQL that `CHUNGTAY_DB_URL`
/// names.
@Command(
        name = "archive",
        description = "${bundle:cli.archive.description}",
        synopsisHeading = "${bundle:cli.heading.usage}%n  ",
        parameterListHeading = "%n${bundle:cli.heading.parameters}%n",
        optionListHeading = "%n${bundle:cli.heading.options}%n",
        sortOptions = false)
final class ArchiveCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "YEAR", description = "${bundle:cli.archive.year}")
    private String year = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "${bundle:cli.archive.file}")
    private Path file = Path.of("");

    @Mixin private Installation installation = new Installation();

    private ArchiveCommand() {}

    @Override
    public Integer call() throws Exception {
        installation
                .startOnWhatIsThere()
                .with("chungtay.archive.year", year)
                .with("chungtay.archive.file", file.toAbsolutePath())
                .on(Installation.named())
                .end();
        return 0;
    }
}
