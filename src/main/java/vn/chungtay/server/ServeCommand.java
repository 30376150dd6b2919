package vn.chungtay.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `serve`: a data directory of one's own, or the PostgreSQL that `CHUNGTAY_DB_URL` names.
@Command(
        name = "serve",
        description = "${bundle:cli.serve.description}",
        synopsisHeading = "${bundle:cli.heading.usage}%n  ",
        optionListHeading = "%n${bundle:cli.heading.options}%n",
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    private static final String FIRST_ADMINISTRATOR = "chungtay.first-administrator";

    @Mixin private StartOptions options = new StartOptions();

    @Option(
            names = "--programme",
            paramLabel = "DIR",
            description = "${bundle:cli.option.programme}")
    private @Nullable Path programme;

    @Option(names = "--preview", description = "${bundle:cli.option.preview}")
    private boolean preview;

    @Option(
            names = "--provinces",
            paramLabel = "DIR",
            description = "${bundle:cli.option.provinces}")
    private @Nullable Path provinces;

    private ServeCommand() {}

    @Override
    public Integer call() throws Exception {
        var named = DatabaseRoles.from(System.getenv());
        var start = options.start("serve", programme);
        if (provinces != null) {
            serveSeveral(start.with(FIRST_ADMINISTRATOR, true), provinces, named);
            return 0;
        }
        if (preview) {
            if (programme == null) {
                throw new CannotStart(Sentences.text("cli.refused.preview"));
            }
            start.previewing().on(named).end();
            return 0;
        }
        var running = start.with(FIRST_ADMINISTRATOR, true).on(named);
        Start.say(Sentences.text("start.done", running.address()));
        return 0;
    }

    private void serveSeveral(Start start, Path folder, Optional<DatabaseRoles> named)
            throws IOException {
        if (preview || programme != null) {
            throw new CannotStart(Sentences.text("cli.refused.provinces"));
        }
        var running = Provinces.start(start, folder, named);
        Start.say(Sentences.text("start.done", running.address()));
    }
}
