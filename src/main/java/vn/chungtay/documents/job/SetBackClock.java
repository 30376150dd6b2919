package vn.chungtay.documents.job;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was planned by a clock that ran ahead would wait until the clock that was set right gets
/// there, perhaps for years. Looked for whenever programs are looked for that died.
final class SetBackClock extends AbstractSchedulerListener {

    /// The clocks of several machines differ by less.
    private static final Duration SLACK = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final Clock clock;
    private final List<Planned> tasks;

    SetBackClock(DataSource database, Clock clock, List<Planned> tasks) {
        this.database = JdbcClient.create(database);
        this.clock = clock;
        this.tasks = List.copyOf(tasks);
    }

    /// @param latest when a task may be planned for, at a moment; whatever is later is wrong
    /// @param next when it is planned for instead
    record Planned(String task, UnaryOperator<Instant> latest, UnaryOperator<Instant> next) {}

    @Override
    public void onSchedulerEvent(SchedulerEventType happened) {
        if (happened == SchedulerEventType.RAN_DETECT_DEAD) {
            plan();
            hearAgain();
        }
    }

    private void plan() {
        var now = clock.instant();
        database.sql(
                        """
                        update scheduled_tasks t
                           set execution_time = planned.next
                          from unnest(:tasks,
                                      cast(:latest as timestamptz[]),
                                      cast(:next as timestamptz[])) as planned (task, latest, next)
                         where t.task_name = planned.task
                           and not t.picked
                           and t.execution_time > planned.latest
                        """)
                .param("tasks", tasks.stream().map(Planned::task).toArray(String[]::new))
                .param("latest", each(one -> one.latest().apply(now).plus(SLACK)))
                .param("next", each(one -> one.next().apply(now)))
                .update();
    }

    /// Whoever lives says so again.
    private void hearAgain() {
        var now = clock.instant();
        database.sql(
                        """
                        update scheduled_tasks
                           set last_heartbeat = :now
                         where picked
                           and last_heartbeat > :latest
                        """)
                .param("now", at(now))
                .param("latest", at(now.plus(SLACK)))
                .update();
    }

    private String[] each(Function<Planned, Instant> moment) {
        return tasks.stream().map(moment).map(Instant::toString).toArray(String[]::new);
    }

    private OffsetDateTime at(Instant moment) {
        return moment.atZone(clock.getZone()).toOffsetDateTime();
    }
}
