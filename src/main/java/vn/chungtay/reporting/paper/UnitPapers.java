package vn.chungtay.reporting.paper;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.submission.SignedPapers;

/// Notes that the paper of a unit's report is to be kept, when it is submitted and when it is
/// approved; [PapersDue] does so within the minute. A report without narrative parts goes on no
/// paper.
@Component
class UnitPapers implements SignedPapers {
    private final JdbcClient database;
    private final Clock clock;

    UnitPapers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Desk desk, Viewer by) {
        if (!desk.texts().isEmpty()) {
            database.sql(
                            """
                            insert into report_version_due (round, unit, account, person, at)
                            values (:round, :unit, :account, :person, :at)
                            """)
                    .param("round", desk.round().id().value())
                    .param("unit", desk.unit().id().value())
                    .param("account", by.isSignedIn() ? by.id().value() : null)
                    .param("person", by.name())
                    .param("at", OffsetDateTime.now(clock))
                    .update();
        }
    }
}
