package vn.chungtay.reporting.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.rollup.Frozen;

/// What was done with each report, and what stood in it when somebody signed.
@Component
@Transactional
class Filings {
    private final JdbcClient database;
    private final Clock clock;

    Filings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Filing of(Round round, UnitId unit) {
        return new Filing(
                database.sql(
                                """
                                  select s.id, s.kind, s.at, s.person, s.reason, s.late
                                    from report r
                                    join report_step s on s.report = r.id
                                   where r.round = :round
                                     and r.unit = :unit
                                order by s.id
                                """)
                        .param("round", round.id().value())
                        .param("unit", unit.value())
                        .query(Filings::step)
                        .list());
    }

    /// Those of the units whose reports were submitted or approved.
    @Transactional(readOnly = true)
    Set<UnitId> underWay(Round round, Collection<UnitId> units) {
        return Set.copyOf(
                database.sql(
                                """
                                select unit
                                  from report_state
                                 where round = :round
                                   and unit = any (:units)
                                   and status in ('SUBMITTED', 'APPROVED')
                                """)
                        .param("round", round.id().value())
                        .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                        .query((row, _) -> new UnitId(row.getLong("unit")))
                        .list());
    }

    /// @param report whose row the transaction holds
    /// @return the id of the step
    @Transactional(propagation = Propagation.MANDATORY)
    long add(long report, Intent intent, Viewer by) {
        return database.sql(
                        """
                        insert into report_step (report, kind, at, account, person, reason, late)
                        values (:report, :kind, :at, :account, :person, :reason, :late)
                        returning id
                        """)
                .param("report", report)
                .param("kind", intent.kind().name())
                .param("at", OffsetDateTime.now(clock))
                .param("account", by.isSignedIn() ? by.id().value() : null)
                .param("person", by.name())
                .param("reason", intent.reason())
                .param("late", intent.late())
                .query(Long.class)
                .single();
    }

    /// @return the digest of what was frozen, in hexadecimal digits
    @Transactional(propagation = Propagation.MANDATORY)
    String freeze(long step, Frozen figures) {
        return database.sql(
                        """
                        insert into report_snapshot (step, totals, answered, inapplicable, digest)
                        values (:step, :totals, :answered, :inapplicable,
                               sha256(convert_to(:text, 'UTF8')))
                        returning encode(digest, 'hex')
                        """)
                .param("step", step)
                .param("totals", figures.totals().toArray(Long[]::new))
                .param("answered", figures.answered().toArray(Long[]::new))
                .param("inapplicable", figures.inapplicable().toArray(Long[]::new))
                .param("text", figures.text())
                .query(String.class)
                .single();
    }

    @Transactional(readOnly = true)
    Frozen frozenAt(Step step) {
        return database.sql(
                        """
                        select totals, answered, inapplicable
                          from report_snapshot
                         where step = :step
                        """)
                .param("step", step.id())
                .query((row, _) ->
                        new Frozen(
                                numbers(row, "totals"),
                                numbers(row, "answered"),
                                numbers(row, "inapplicable")))
                .single();
    }

    private static List<Long> numbers(ResultSet row, String column) throws SQLException {
        return List.of((Long[]) row.getArray(column).getArray());
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                row.getLong("id"),
                StepKind.valueOf(row.getString("kind")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("person"),
                row.getString("reason"),
                row.getBoolean("late"));
    }

    /// A step to be taken.
    record Intent(StepKind kind, String reason, boolean late) {}
}
