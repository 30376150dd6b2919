package vn.chungtay.organisation.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.organisation.sample.SampleProvince;
import vn.chungtay.web.Texts;

/// Takes the sample province over when it is asked for and nothing is registered yet: both lists in
/// one transaction, so that a start that is killed leaves an empty registry and not half of one.
@Component
@ConditionalOnProperty(LoadSample.PROPERTY)
class LoadSample implements ApplicationRunner {
    static final String PROPERTY = "chungtay.sample";

    private static final Logger LOG = LoggerFactory.getLogger(LoadSample.class);

    private final Intake intake;
    private final Staging staging;
    private final Texts texts;
    private final TransactionTemplate transaction;
    private final Path folder;

    LoadSample(
            Intake intake,
            Staging staging,
            Texts texts,
            PlatformTransactionManager transactions,
            Environment environment) {
        this.intake = intake;
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
            take(Roll.AREAS, areas);
            take(Roll.UNITS, units);
        });
    }

    /// The sample ships with the program, so a problem with it is a fault of ours.
    private void take(Roll roll, CsvTable table) {
        var taking = intake.take(roll, table);
        if (taking.isRefused()) {
            throw new IllegalStateException(
                    "the sample is refused: " + taking.problems().getFirst());
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
