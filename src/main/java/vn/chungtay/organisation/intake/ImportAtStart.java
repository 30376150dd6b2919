package vn.chungtay.organisation.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.ImportKind;
import vn.chungtay.documents.ImportReport;
import vn.chungtay.documents.Problem;
import vn.chungtay.documents.Unreadable;
import vn.chungtay.web.Texts;

/// Takes the list over that the command line names, and tells how many of its lines were new. A
/// list with a problem stops the start; what was registered before stays as it was.
@Component
@ConditionalOnProperty(ImportAtStart.FILE)
class ImportAtStart implements ApplicationRunner {
    static final String FILE = "chungtay.import.file";
    static final String KIND = "chungtay.import.kind";
    static final String PARAMETER = "chungtay.import.parameter.";

    /// A file of another kind would be wrong in every line.
    private static final int TOLD_AT_MOST = 50;

    private static final Logger LOG = LoggerFactory.getLogger(ImportAtStart.class);

    private final ImportKind kind;
    private final Texts texts;
    private final TransactionTemplate transaction;
    private final Path file;
    private final Map<String, String> parameters = new HashMap<>();

    ImportAtStart(
            List<ImportKind> kinds,
            Texts texts,
            PlatformTransactionManager transactions,
            Environment environment) {
        var name = environment.getRequiredProperty(KIND);
        this.kind = kinds.stream().filter(k -> k.name().equals(name)).findFirst().orElseThrow();
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
        this.file = Path.of(environment.getRequiredProperty(FILE)).toAbsolutePath();
        Stream.of(kind.parameters(), kind.optionalParameters(), List.of(ImportKind.BY))
                .flatMap(List::stream)
                .forEach(p -> parameters.put(p, environment.getProperty(PARAMETER + p, "")));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        switch (CsvTable.readList(file)) {
            case Unreadable(var problems) -> throw refusal(problems);
            case CsvTable table -> take(table);
        }
    }

    private void take(CsvTable table) {
        var report =
                Objects.requireNonNull(
                        transaction.execute(status -> {
                            var taken = kind.take(table, parameters);
                            if (taken.isRefused()) {
                                status.setRollbackOnly();
                            }
                            return taken;
                        }));
        if (report.isRefused()) {
            throw refusal(report.problems());
        }
        tell(table, report);
    }

    private void tell(CsvTable table, ImportReport report) {
        var done =
                texts.text(
                        "organisation.intake.done", table.file(), report.read(), report.written());
        LOG.info("{}", done);
        report.notes().forEach(note -> LOG.info("{}", note));
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
