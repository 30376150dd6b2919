package vn.chungtay.documents.job;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;

/// Where jobs are asked for.
@Component
class Imports {
    private final Jobs jobs;
    private final Worker worker;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Imports(Jobs jobs, Worker worker, Trail trail, PlatformTransactionManager transactions) {
        this.trail = trail;
        this.jobs = jobs;
        this.worker = worker;
        this.transaction = new TransactionTemplate(transactions);
    }

    JobId ask(Upload upload, Order order) {
        var job =
                transaction.execute(status -> {
                    var added = jobs.add(upload, order);
                    worker.queue(added);
                    var act =
                            Act.of("list.send", "list " + added.value())
                                    .after("kind", order.kind())
                                    .after("preview", order.preview());
                    trail.record(order.isPartial() ? act.after("partial", true) : act);
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
                    job.ifPresent(one -> {
                        worker.queue(one);
                        trail.record(Act.of("list.take", "list " + one.value()));
                    });
                    return job;
                });
        worker.wake();
        return added.or(() -> jobs.after(preview));
    }
}
