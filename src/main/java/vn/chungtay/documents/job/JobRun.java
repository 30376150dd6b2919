package vn.chungtay.documents.job;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.ImportKind;
import vn.chungtay.documents.ImportReport;
import vn.chungtay.documents.ListFile;
import vn.chungtay.documents.Problem;
import vn.chungtay.web.FaultReference;
import vn.chungtay.web.Texts;

/// Runs one job: reads its file, then hands the list to its kind. The rows of the list and the word
/// that the job is done are written in one transaction, so that a job that dies in the middle has
/// done nothing and can be run again.
@Component
class JobRun {
    private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);
    private static final int MOST_ERRORS_KEPT = 1_000;

    /// A list that ends the program each time must not end it for ever.
    private static final int MOST_ATTEMPTS = 5;

    private final Jobs jobs;
    private final ImportKinds kinds;
    private final Texts texts;
    private final TransactionTemplate transaction;

    JobRun(Jobs jobs, ImportKinds kinds, Texts texts, PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.kinds = kinds;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Throws when the database cannot be reached; the job then waits for its next attempt.
    void run(JobId id) {
        jobs.begin(id).ifPresent(this::run);
    }

    private void run(Work work) {
        if (work.attempt() > MOST_ATTEMPTS) {
            fail(work, texts.text("import.error.attempts", MOST_ATTEMPTS));
            return;
        }
        try {
            take(work);
        } catch (TransientDataAccessException
                | RecoverableDataAccessException
                | NonTransientDataAccessResourceException
                | TransactionException e) {
            throw e;
        } catch (OutOfMemoryError e) {
            LOG.warn("Import job {} needs more memory than there is", work.id());
            fail(work, texts.text("import.error.memory"));
        } catch (RuntimeException e) {
            var reference = FaultReference.next();
            LOG.error("Import job {} failed, shown as {}", work.id(), reference, e);
            fail(work, texts.text("import.error.unexpected", reference));
        }
    }

    private void take(Work work) {
        var file = ListFile.of(work.file(), jobs.content(work.id()));
        jobs.read(work.id(), file.seen().lines().size());
        if (!file.problems().isEmpty()) {
            fail(work, file.seen(), file.problems());
            return;
        }
        var report =
                transaction.execute(status -> {
                    var told = hand(work, file.seen());
                    var kept = told.filter(r -> r.problems().isEmpty() && !work.order().preview());
                    kept.ifPresent(r -> jobs.succeed(work.id(), r.written(), r.notes()));
                    if (kept.isEmpty()) {
                        status.setRollbackOnly();
                    }
                    return told;
                });
        report.ifPresent(r -> tell(work, file.seen(), r));
    }

    /// Nothing when another program has done the job meanwhile.
    private Optional<ImportReport> hand(Work work, CsvTable list) {
        var order = work.order();
        var parameters = new HashMap<>(order.parameters());
        parameters.put(ImportKind.BY, order.by().name());
        return jobs.hold(work.id())
                ? Optional.of(
                        kinds.named(order.kind())
                                .orElseThrow()
                                .take(list, parameters, order.by().within()))
                : Optional.empty();
    }

    /// Of what was rolled back only the word remains to be written.
    private void tell(Work work, CsvTable list, ImportReport report) {
        if (!report.problems().isEmpty()) {
            fail(work, list, report.problems());
        } else if (work.order().preview()) {
            jobs.succeed(work.id(), 0, report.notes());
        }
    }

    private void fail(Work work, CsvTable list, List<Problem> problems) {
        var errors =
                problems.stream()
                        .limit(MOST_ERRORS_KEPT)
                        .map(problem -> JobError.of(problem, list, texts))
                        .toList();
        jobs.fail(work.id(), problems.size(), errors);
    }

    private void fail(Work work, String sentence) {
        jobs.fail(work.id(), 1, List.of(JobError.ofFile(sentence)));
    }
}
