package vn.chungtay.server;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `import areas FILE`, `import units FILE`: a list into the data directory of `serve`, which must
/// not be running, or into the PostgreSQL that `CHUNGTAY_DB_URL` names.
@Command(
        name = "import",
        description = "${bundle:cli.import.description}",
        synopsisHeading = "${bundle:cli.heading.usage}%n  ",
        parameterListHeading = "%n${bundle:cli.heading.parameters}%n",
        optionListHeading = "%n${bundle:cli.heading.options}%n",
        sortOptions = false)
final class ImportCommand implements Callable<Integer> {

    enum Roll {
        areas,
        units
    }

    @Parameters(index = "0", paramLabel = "KIND", description = "${bundle:cli.import.kind}")
    private Roll roll = Roll.areas;

    @Parameters(index = "1", paramLabel = "FILE", description = "${bundle:cli.import.file}")
    private Path file = Path.of("");

    @Option(names = "--data", paramLabel = "DIR", description = "${bundle:cli.option.data}")
    private @Nullable Path data;

    private ImportCommand() {}

    @Override
    public Integer call() throws Exception {
        new Start(data == null ? Places.data("serve") : data, 0, null, false)
                .with("chungtay.import.file", file.toAbsolutePath())
                .with("chungtay.import.roll", roll.name().toUpperCase(Locale.ROOT))
                .on(DatabaseAccess.from(System.getenv()))
                .end();
        return 0;
    }
}
