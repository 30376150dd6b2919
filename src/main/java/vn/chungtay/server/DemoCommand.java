package vn.chungtay.server;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `demo`: the programme and a sample province of Tuyên Quang on the embedded PostgreSQL, nothing
/// to set up.
@Command(
        name = "demo",
        description = "${bundle:cli.demo.description}",
        synopsisHeading = "${bundle:cli.heading.usage}%n  ",
        optionListHeading = "%n${bundle:cli.heading.options}%n",
        sortOptions = false)
final class DemoCommand implements Callable<Integer> {
    private static final Path PROGRAMME = Path.of("programmes", "de-an-02-2021");
    private static final Path SAMPLE = Path.of("sample", "tuyen-quang");

    @Mixin private StartOptions options = new StartOptions();

    /// Starts, asks itself for its pages and ends, so that the launcher can keep what the virtual
    /// machine learned for quicker starts.
    @Option(names = "--train", hidden = true)
    private boolean train;

    private DemoCommand() {}

    @Override
    public Integer call() throws Exception {
        var programme = Places.home().resolve(PROGRAMME);
        var sample = Places.home().resolve(SAMPLE);
        var start = options.start("demo", programme).with("chungtay.sample", sample);
        start = start.with("chungtay.demo", sample.resolve("accounts.csv"));
        if (train) {
            start = start.with("chungtay.sample-figures", false);
        }
        var running = start.on(Optional.empty());
        if (train) {
            running.train();
        } else {
            Start.say(Sentences.text("start.done", running.address()));
        }
        return 0;
    }
}
