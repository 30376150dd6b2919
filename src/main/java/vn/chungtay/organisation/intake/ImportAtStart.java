package vn.chungtay.organisation.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
import vn.chungtay.documents.GoodLines;
import vn.chungtay.documents.ImportKind;
import vn.chungtay.documents.ImportReport;
import vn.chungtay.documents.ListFile;
import vn.chungtay.documents.Problem;
import vn.chungtay.documents.SourceReading;
import vn.chungtay.documents.Sources;
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
    private final Sources sources;
    private final Texts texts;
    private final TransactionTemplate transaction;
    private final Path file;
    private final Map<String, String> parameters = new HashMap<>();

    ImportAtStart(
            List<ImportKind> kinds,
            Sources sources,
            Texts texts,
            PlatformTransactionManager transactions,
            Environment environment) {
        var name = environment.getRequiredProperty(KIND);
        this.kind = kinds.stream().filter(k -> k.name().equals(name)).findFirst().orElseThrow();
        this.sources = sources;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
        this.file = Path.of(environment.getRequiredProperty(FILE)).toAbsolutePath();
        Stream.of(
                        kind.parameters(),
                        kind.optionalParameters(),
                        List.of(ImportKind.BY, ImportKind.PARTIAL, ImportKind.SOURCE))
                .flatMap(List::stream)
                .forEach(p -> parameters.put(p, environment.getProperty(PARAMETER + p, "")));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var lines = open(parameters.getOrDefault(ImportKind.SOURCE, ""));
        if (lines.isRefused()) {
            throw refusal(lines.file().problems());
        }
        take(lines);
    }

    private GoodLines open(String source) {
        if (source.isEmpty()) {
            return new GoodLines(ListFile.of(file, kind), isPartial());
        }
        return sources.named(source)
                .filter(one -> one.kind().equals(kind.name()))
                .map(one -> SourceReading.read(file, isPartial(), one, kind))
                .orElseThrow(() ->
                        new ListRefused(
                                List.of(
                                        texts.text(
                                                "organisation.intake.no-source",
                                                source,
                                                kind.name()))));
    }

    private boolean isPartial() {
        if ("true".equals(parameters.get(ImportKind.PARTIAL)) && !kind.takesGoodLines()) {
            throw new ListRefused(
                    List.of(texts.text("organisation.intake.not-partial", kind.name())));
        }
        return kind.isPartial(parameters);
    }

    private void take(GoodLines lines) {
        var report =
                Objects.requireNonNull(
                        transaction.execute(status -> {
                            var taken =
                                    lines.take(list -> kind.take(list, parameters), texts::text);
                            if (taken.isRefused()) {
                                status.setRollbackOnly();
                            } else if (taken.isPartial()) {
                                giveBack(lines, taken);
                            }
                            return taken;
                        }));
        if (report.isRefused()) {
            throw refusal(report.problems());
        }
        tell(lines.file().seen(), report);
    }

    /// Before anything is kept: lines that cannot be given back must not be left out.
    private void giveBack(GoodLines lines, ImportReport report) {
        try {
            Files.write(
                    rejected(), lines.rejected(report.problems(), texts::text).forSpreadsheets());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Beside the list: `members.rejected.csv`.
    private Path rejected() {
        var name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        return file.resolveSibling(name + ".rejected.csv");
    }

    private void tell(CsvTable table, ImportReport report) {
        var done =
                texts.text(
                        "organisation.intake.done", table.file(), report.read(), report.written());
        LOG.info("{}", done);
        report.notes().forEach(note -> LOG.info("{}", note));
        if (report.isPartial()) {
            LOG.warn(
                    "{}", texts.text("organisation.intake.partial", report.rejected(), rejected()));
        }
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
