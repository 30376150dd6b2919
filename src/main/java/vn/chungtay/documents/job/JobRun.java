package vn.chungtay.documents.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.documents.GoodLines;
import vn.chungtay.documents.ImportKind;
import vn.chungtay.documents.ImportReport;
import vn.chungtay.documents.ListFile;
import vn.chungtay.documents.SourceReading;
import vn.chungtay.documents.Sources;
import vn.chungtay.web.FaultReference;
import vn.chungtay.web.Outage;
import vn.chungtay.web.Texts;
import vn.chungtay.web.Unnamed;

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
    private final Sources sources;
    private final Texts texts;
    private final TransactionTemplate transaction;

    JobRun(
            Jobs jobs,
            ImportKinds kinds,
            Sources sources,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.sources = sources;
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
            spare(work, e);
            throw e;
        } catch (OutOfMemoryError e) {
            LOG.warn("Import job {} needs more memory than there is", work.id());
            fail(work, texts.text("import.error.memory"));
        } catch (RuntimeException e) {
            if (Outage.of(e).isPresent()) {
                spare(work, e);
                throw e;
            }
            var reference = FaultReference.next();
            LOG.error("Import job {} failed, shown as {}", work.id(), reference, Unnamed.of(e));
            fail(work, texts.text("import.error.unexpected", reference));
        }
    }

    /// A full disk says nothing about the list, which waits until there is room.
    private void spare(Work work, RuntimeException failure) {
        if (Outage.of(failure).filter(Outage.FULL::equals).isEmpty()) {
            return;
        }
        try {
            jobs.spare(work.id());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The attempt of import job {} counts", work.id(), Unnamed.of(e));
        }
    }

    private void take(Work work) {
        var opened = open(work);
        if (opened.isEmpty()) {
            fail(work, texts.text("import.error.source", work.order().source()));
            return;
        }
        var lines = opened.get();
        var file = lines.file();
        jobs.read(work.id(), file.seen().lines().size());
        if (lines.isRefused()) {
            var whole = new GoodLines(file, false);
            tell(work, whole, new ImportReport(0, 0, file.problems(), lines.notes(texts::text)));
            return;
        }
        var report =
                transaction.execute(status -> {
                    var told = hand(work, lines);
                    var kept = told.filter(r -> !r.isRefused() && !work.order().preview());
                    kept.ifPresent(r -> tell(work, lines, r));
                    if (kept.isEmpty()) {
                        status.setRollbackOnly();
                    }
                    return told;
                });
        // Of what was rolled back only the word remains to be written.
        report.filter(r -> r.isRefused() || work.order().preview())
                .ifPresent(r -> tell(work, lines, r));
    }

    /// Nothing when the source in whose form it is has been taken away.
    private Optional<GoodLines> open(Work work) {
        var order = work.order();
        var content = jobs.content(work.id());
        var kind = kinds.named(order.kind()).orElseThrow();
        if (order.source().isEmpty()) {
            var file = ListFile.of(work.file(), content, kind);
            return Optional.of(new GoodLines(file, order.isPartial()));
        }
        var sent = new SourceReading.Upload(work.file(), content, order.isPartial());
        return sources.named(order.source())
                .filter(one -> one.kind().equals(order.kind()))
                .map(one -> SourceReading.read(sent, one, kind));
    }

    /// Nothing when another program has done the job meanwhile.
    private Optional<ImportReport> hand(Work work, GoodLines lines) {
        var order = work.order();
        var parameters = new HashMap<>(order.parameters());
        parameters.put(ImportKind.BY, order.by().name());
        var kind = kinds.named(order.kind()).orElseThrow();
        return jobs.hold(work.id())
                ? Optional.of(
                        lines.take(
                                list -> kind.take(list, parameters, order.by().within()),
                                texts::text))
                : Optional.empty();
    }

    private void tell(Work work, GoodLines lines, ImportReport report) {
        var list = lines.file().seen();
        var closed = lines.closed(kinds.named(work.order().kind()).orElseThrow());
        var errors =
                report.problems().stream()
                        .limit(MOST_ERRORS_KEPT)
                        .map(problem -> JobError.of(problem, list, closed, texts))
                        .toList();
        var rejected = rejected(lines, report);
        var notes = new ArrayList<>(report.notes());
        if (report.isPartial()) {
            notes.add(texts.text("import.partial.note", report.rejected()));
        }
        jobs.end(
                work.id(),
                new Ending(
                        report.isRefused() ? JobState.FAILED : JobState.DONE,
                        report.isRefused() || work.order().preview() ? 0 : report.written(),
                        notes,
                        errors,
                        report.problems().size(),
                        rejected));
    }

    /// Whoever wanted the good lines in gets the others back.
    private byte @Nullable [] rejected(GoodLines lines, ImportReport report) {
        if (!lines.wanted()) {
            return null;
        }
        var rejected = lines.rejected(report.problems(), texts::text);
        return rejected.lines().isEmpty() ? null : rejected.forSpreadsheets();
    }

    private void fail(Work work, String sentence) {
        jobs.end(work.id(), Ending.failed(JobError.ofFile(sentence)));
    }
}
