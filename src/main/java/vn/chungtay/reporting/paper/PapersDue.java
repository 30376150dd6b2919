package vn.chungtay.reporting.paper;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.Recurring;

/// Keeps the papers that [UnitPapers] noted, one after another.
@Component
class PapersDue implements Recurring {
    private static final Logger LOG = LoggerFactory.getLogger(PapersDue.class);
    private static final Duration PAUSE = Duration.ofSeconds(20);

    /// Other things are to be done in between.
    private static final int AT_ONCE = 50;

    private final JdbcClient database;
    private final DuePaper due;

    PapersDue(JdbcClient database, DuePaper due) {
        this.database = database;
        this.due = due;
    }

    @Override
    public String name() {
        return "papers-due";
    }

    @Override
    public When when() {
        return new Every(PAUSE);
    }

    @Override
    public void run() {
        database.sql("select id from report_version_due order by id limit ?")
                .param(AT_ONCE)
                .query(Long.class)
                .list()
                .forEach(this::tryTo);
    }

    /// One that cannot be kept waits behind the others until it can.
    private void tryTo(long id) {
        try {
            due.keep(id);
        } catch (RuntimeException wrong) {
            LOG.error("The paper that is due as {} could not be kept", id, wrong);
            due.putOff(id);
        }
    }
}
