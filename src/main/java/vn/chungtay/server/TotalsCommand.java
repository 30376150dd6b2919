package vn.chungtay.server;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.chungtay.reporting.signed.SignedTotals;
import vn.chungtay.reporting.signed.SignedTotals.Line;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Period;

/// `totals FORM PERIOD --provinces DIR`: what the provinces have signed, and what that comes to
/// together, as CSV on stdout. Who has not signed counts for nothing and is named on stderr.
@Command(
        name = "totals",
        description = "${bundle:cli.totals.description}",
        synopsisHeading = "${bundle:cli.heading.usage}%n  ",
        parameterListHeading = "%n${bundle:cli.heading.parameters}%n",
        optionListHeading = "%n${bundle:cli.heading.options}%n",
        sortOptions = false)
final class TotalsCommand implements Callable<Integer> {
    private static final List<String> STAGES = List.of("estimate", "final");

    @Spec private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FORM", description = "${bundle:cli.totals.form}")
    private String form = "";

    @Parameters(index = "1", paramLabel = "PERIOD", description = "${bundle:cli.totals.period}")
    private String period = "";

    @Option(
            names = "--provinces",
            paramLabel = "DIR",
            required = true,
            description = "${bundle:cli.option.provinces}")
    private Path folder = Path.of("");

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            defaultValue = "final",
            description = "${bundle:cli.totals.stage}")
    private String stage = "";

    @Option(names = "--data", paramLabel = "DIR", description = "${bundle:cli.option.data}")
    private @Nullable Path data;

    private TotalsCommand() {}

    @Override
    public Integer call() throws Exception {
        if (!(Period.fromCode(period) instanceof Outcome.Accepted<Period>)) {
            throw refused(period, "PERIOD");
        }
        if (!STAGES.contains(stage)) {
            throw refused(stage, "--stage");
        }
        var signed = new LinkedHashMap<String, List<Line>>();
        for (var province : Province.all(folder)) {
            signed.put(province.code(), signed(province));
        }
        print(new NationTotals(signed));
        return 0;
    }

    /// A province that cannot be read ends it all: a sum without it would pass for the whole.
    private List<Line> signed(Province province) throws IOException, SQLException {
        var place = data == null ? Places.data("serve") : data;
        var server = province.database().or(Installation::named);
        try (var database = ReachedDatabase.of(server, place).in(province.schema());
                var connection = database.connect()) {
            return SignedTotals.read(connection, form, period, stage.toUpperCase(Locale.ROOT));
        }
    }

    private void print(NationTotals totals) throws IOException {
        var command = Objects.requireNonNull(spec).commandLine();
        try (var csv = CsvWriter.builder().build(command.getOut())) {
            csv.writeRecord(NationTotals.HEADER);
            totals.rows().forEach(csv::writeRecord);
        }
        for (var province : totals.signed().keySet()) {
            var missing = totals.unsigned(province);
            if (!missing.isEmpty()) {
                var names = missing.stream().map(Enum::name).collect(Collectors.joining(", "));
                command.getErr().println(Sentences.text("totals.unsigned", province, names));
            }
        }
        command.getErr().flush();
    }

    private ParameterException refused(String value, String name) {
        return new ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                Sentences.text("cli.refused.value", value, name));
    }
}
