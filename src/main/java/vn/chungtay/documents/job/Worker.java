package vn.chungtay.documents.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.Recurring;

/// Does the jobs, and what is to be done again and again, one after the other, while the
/// application runs. What waits stands in the database: a program that ends leaves it to its next
/// start, and a program that is killed is taken for dead after four heartbeats left out.
@Component
class Worker implements SmartLifecycle {
    private static final String LISTS = "import-job";
    private static final String ENABLED = "chungtay.jobs.enabled";
    private static final String HEARTBEAT = "chungtay.jobs.heartbeat";
    private static final String RETRY = "chungtay.jobs.retry";

    /// Only for what others have put there: whoever puts a job there wakes his own worker.
    private static final Duration POLL = Duration.ofSeconds(10);

    /// How often what a list waits after a failure is doubled with each that follows: what is in
    /// the way may take somebody to see to, who then waits for the list.
    private static final int MOST_DOUBLED = 3;

    /// A job that is cut off does no harm: its transaction is rolled back.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final DataSource database;
    private final Clock clock;
    private final boolean enabled;
    private final Duration heartbeat;
    private final Duration retry;
    private final OneTimeTask<Void> task;
    private final ObjectProvider<Recurring> recurring;
    private final JdbcCustomization postgres = new PostgreSqlJdbcCustomization(false, false);
    private final AtomicReference<@Nullable Scheduler> running = new AtomicReference<>();

    Worker(
            DataSource database,
            Clock clock,
            JobRun run,
            ObjectProvider<Recurring> recurring,
            Environment environment) {
        this.database = database;
        this.clock = clock;
        this.recurring = recurring;
        this.enabled = environment.getProperty(ENABLED, Boolean.class, true);
        this.heartbeat = environment.getProperty(HEARTBEAT, Duration.class, Duration.ofSeconds(3));
        this.retry = environment.getProperty(RETRY, Duration.class, Duration.ofSeconds(5));
        this.task =
                Tasks.oneTime(LISTS)
                        .onFailure((ended, then) ->
                                then.reschedule(
                                        ended, again(ended.getExecution().consecutiveFailures)))
                        .execute((instance, context) ->
                                run.run(new JobId(Long.parseLong(instance.getId()))));
    }

    private Instant again(int failures) {
        return clock.instant().plus(retry.multipliedBy(1L << Math.min(failures, MOST_DOUBLED)));
    }

    /// In the transaction that asks for the job; it is begun when that has been committed.
    void queue(JobId job) {
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database), task)
                .jdbcCustomization(postgres)
                .build()
                .schedule(task.instance(job.toString()), clock.instant());
    }

    /// Looks at once for what has been queued.
    void wake() {
        var scheduler = running.get();
        if (scheduler != null) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void start() {
        if (!enabled || isRunning()) {
            return;
        }
        var scheduler =
                Scheduler.create(database, task)
                        .startTasks(recurringTasks())
                        .jdbcCustomization(postgres)
                        .clock(clock::instant)
                        .addSchedulerListener(new SetBackClock(database, clock, planned()))
                        .schedulerName(new SchedulerName.Fixed(node()))
                        .threads(1)
                        .pollingInterval(POLL)
                        .heartbeatInterval(heartbeat)
                        .shutdownMaxWait(PATIENCE)
                        .enableImmediateExecution()
                        .build();
        running.set(scheduler);
        scheduler.start();
    }

    /// Told apart from the programs on other machines.
    private static String node() {
        var pid = ProcessHandle.current().pid();
        try {
            return InetAddress.getLocalHost().getHostName() + "-" + pid;
        } catch (UnknownHostException e) { // a machine that does not know its own name
            return "pid-" + pid;
        }
    }

    private List<RecurringTask<Void>> recurringTasks() {
        return recurring
                .orderedStream()
                .map(one ->
                        Tasks.recurring(one.name(), schedule(one.when()))
                                .execute((_, _) -> one.run()))
                .toList();
    }

    /// When each may be planned for.
    private List<SetBackClock.Planned> planned() {
        var tasks = new ArrayList<SetBackClock.Planned>();
        var longest = retry.multipliedBy(1L << MOST_DOUBLED);
        tasks.add(new SetBackClock.Planned(LISTS, now -> now.plus(longest), now -> now));
        recurring
                .orderedStream()
                .forEach(one -> {
                    UnaryOperator<Instant> next = schedule(one.when())::getInitialExecutionTime;
                    tasks.add(
                            new SetBackClock.Planned(
                                    one.name(),
                                    one.when() instanceof Recurring.Every(var pause)
                                            ? now -> now.plus(pause)
                                            : next,
                                    next));
                });
        return tasks;
    }

    private Schedule schedule(Recurring.When when) {
        return switch (when) {
            case Recurring.Every(var pause) -> Schedules.fixedDelay(pause);
            case Recurring.Daily(var time) -> Schedules.daily(clock.getZone(), time);
        };
    }

    /// Before the connections are closed.
    @Override
    public void stop() {
        var scheduler = running.getAndSet(null);
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return running.get() != null;
    }
}
