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
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.Problem;
import vn.chungtay.documents.Unreadable;
import vn.chungtay.web.Texts;

/// Takes the list over that the command line names, and tells how many of its lines were new. A
/// list with a problem stops the start; what was registered before stays as it was.
@Component
@ConditionalOnProperty(ImportAtStart.FILE)
class ImportAtStart implements ApplicationRunner {
    static final String FILE = "chungtay.import.file";
    static final String ROLL = "chungtay.import.roll";

    /// A file of another kind would be wrong in every line.
    private static final int TOLD_AT_MOST = 50;

    private static final Logger LOG = LoggerFactory.getLogger(ImportAtStart.class);

    private final Intake intake;
    private final Texts texts;
    private final Path file;
    private final Roll roll;

    ImportAtStart(Intake intake, Texts texts, Environment environment) {
        this.intake = intake;
        this.texts = texts;
        this.file = Path.of(environment.getRequiredProperty(FILE)).toAbsolutePath();
        this.roll = environment.getRequiredProperty(ROLL, Roll.class);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        switch (CsvTable.readList(file)) {
            case Unreadable(var problems) -> throw refusal(problems);
            case CsvTable table -> take(table);
        }
    }

    private void take(CsvTable table) {
        var taking = intake.take(roll, table);
        if (taking.isRefused()) {
            throw refusal(taking.problems());
        }
        var done =
                texts.text(
                        "organisation.intake.done",
                        table.file(),
                        (long) taking.read(),
                        (long) taking.written());
        LOG.info("{}", done);
    }

    private ListRefused refusal(List<Problem> problems) {
        var lines = new ArrayList<String>();
        lines.add(texts.text("organisation.intake.refused", file, (long) problems.size()));
        problems.stream()
                .limit(TOLD_AT_MOST)
                .map(problem -> problem.sentence(texts::text))
                .forEach(lines::add);
        if (problems.size() > TOLD_AT_MOST) {
            lines.add(
                    texts.text(
                            "organisation.intake.more", (long) (problems.size() - TOLD_AT_MOST)));
        }
        return new ListRefused(lines);
    }
}
