package vn.chungtay.documents.job;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Where jobs are asked for.
@Component
class Imports {
    private final Jobs jobs;
    private final Worker worker;
    private final TransactionTemplate transaction;

    Imports(Jobs jobs, Worker worker, PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.worker = worker;
        this.transaction = new TransactionTemplate(transactions);
    }

    JobId ask(Upload upload, Order order) {
        var job =
                transaction.execute(status -> {
                    var added = jobs.add(upload, order);
                    worker.queue(added);
                    return added;
                });
        worker.wake();
        return job;
    }

    /// The job that takes over what a preview looked at; the one there is, if that was asked
    /// before. Nothing when it is no preview, or no good one.
    Optional<JobId> askAfter(JobId preview, Sender by) {
        var added =
                transaction.execute(status -> {
                    var job = jobs.addAfter(preview, by);
                    job.ifPresent(worker::queue);
                    return job;
                });
        worker.wake();
        return added.or(() -> jobs.after(preview));
    }
}
