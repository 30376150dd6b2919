package vn.chungtay.documents.job;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.upkeep.Measure;
import vn.chungtay.upkeep.Sign;
import vn.chungtay.upkeep.Sign.State;
import vn.chungtay.upkeep.Vital;
import vn.chungtay.web.Texts;

/// What runs in the background: lists that wait, and what is called again and again and fails.
@Component
@Order(30)
class JobVital implements Vital {
    private static final String WAITING =
            "select count(*) from import_job where state in ('QUEUED', 'RUNNING')";

    /// A list that is refused tells its sender why; many of them may be our mistake.
    private static final String FAILED =
            """
            select count(*)
              from import_job
             where state = 'FAILED'
               and finished_at > now() - interval '1 day'
            """;

    /// Nothing is taken over while so much time goes by, unless a list is very long.
    private static final String STUCK =
            """
            select exists (select
                             from import_job
                            where state = 'QUEUED'
                              and created_at < now() - interval '15 minutes')
            """;

    private static final String FAILING =
            """
              select task_name
                from scheduled_tasks
               where consecutive_failures > 0
            order by task_name
            """;

    private final JdbcClient database;
    private final Texts texts;

    JobVital(JdbcClient database, Texts texts) {
        this.database = database;
        this.texts = texts;
    }

    @Override
    public List<Sign> signs() {
        var sign =
                Sign.well(
                        "jobs",
                        texts.text("status.jobs"),
                        texts.text("status.jobs.text", count(WAITING), count(FAILED)));
        var failing = failing();
        if (!failing.isEmpty()) {
            return List.of(
                    sign.but(
                            State.WATCH,
                            texts.text("status.jobs.failing", String.join(", ", failing)),
                            texts.text("status.jobs.failing.remedy")));
        }
        return database.sql(STUCK).query(Boolean.class).single()
                ? List.of(
                        sign.but(
                                State.WATCH,
                                sign.sentence(),
                                texts.text("status.jobs.stuck.remedy")))
                : List.of(sign);
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                new Measure(
                        "chungtay.jobs.waiting",
                        "Lists that wait or are being taken over",
                        () -> count(WAITING)),
                new Measure(
                        "chungtay.jobs.failed",
                        "Lists that were not taken over within a day",
                        () -> count(FAILED)),
                new Measure(
                        "chungtay.jobs.recurring.failing",
                        "What is called again and again and failed the last time",
                        () -> (long) failing().size()));
    }

    private List<String> failing() {
        return database.sql(FAILING).query(String.class).list();
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
