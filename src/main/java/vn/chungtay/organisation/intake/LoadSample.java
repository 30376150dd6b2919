package vn.chungtay.organisation.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.ImportKind;
import vn.chungtay.organisation.sample.SampleProvince;
import vn.chungtay.web.Texts;

/// Takes the sample province over when it is asked for and nothing is registered yet, and signs the
/// reorganisation of 2025: all in one transaction, so that a start that is killed leaves an empty
/// registry and not half of one. What is loaded on top of it has no order and comes after it.
@Component
@Order(0)
@ConditionalOnProperty(LoadSample.PROPERTY)
class LoadSample implements ApplicationRunner {
    static final String PROPERTY = "chungtay.sample";

    private static final Logger LOG = LoggerFactory.getLogger(LoadSample.class);

    private final List<ImportKind> kinds;
    private final Staging staging;
    private final Texts texts;
    private final TransactionTemplate transaction;
    private final Path folder;

    LoadSample(
            List<ImportKind> kinds,
            Staging staging,
            Texts texts,
            PlatformTransactionManager transactions,
            Environment environment) {
        this.kinds = kinds;
        this.staging = staging;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
        this.folder = Path.of(environment.getRequiredProperty(PROPERTY)).toAbsolutePath();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!staging.isRegistryEmpty()) {
            return;
        }
        var sample = SampleProvince.in(folder);
        var areas = table("areas.csv", sample.areasFile());
        var units = table("units.csv", sample.unitsFile());
        var progress = texts.text("organisation.sample.loading", count(areas), count(units));
        LOG.info("{}", progress);
        transaction.executeWithoutResult(status -> {
            take("areas", areas, Map.of());
            take("units", units, Map.of());
            take("bodies", table("bodies.csv", sample.bodiesFile()), Map.of());
            take(
                    "reorganisation",
                    table("reorganisation.csv", sample.reorganisationFile()),
                    paper());
        });
    }

    /// The sample is no register: its paper is nobody's, and says so.
    private Map<String, String> paper() {
        return Map.of(
                "decision",
                texts.text("organisation.sample.decision"),
                "date",
                "2025-06-16",
                "effective",
                "2025-07-01",
                ImportKind.BY,
                texts.text("organisation.sample.signer"));
    }

    /// The sample ships with the program, so a problem with it is a fault of ours.
    private void take(String name, CsvTable table, Map<String, String> parameters) {
        var kind = kinds.stream().filter(k -> k.name().equals(name)).findFirst().orElseThrow();
        var report = kind.take(table, parameters);
        if (report.isRefused()) {
            throw new IllegalStateException(
                    "the sample is refused: " + report.problems().getFirst());
        }
    }

    private static long count(CsvTable table) {
        return table.lines().size();
    }

    private static CsvTable table(String name, CsvFile file) {
        List<CsvTable.Line> lines = new ArrayList<>();
        for (var line : file.lines()) {
            lines.add(new CsvTable.Line(lines.size() + 2, line));
        }
        return new CsvTable(name, file.header(), lines);
    }
}
