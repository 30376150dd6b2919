package vn.chungtay.reporting.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.reporting.period.Round;

/// Closed rounds that were opened again for a unit and all below it.
@Component
@Transactional
class Extensions {
    private final JdbcClient database;
    private final Trail trail;
    private final Clock clock;

    Extensions(JdbcClient database, Trail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /// The last day, inclusive, until which a unit may still report, by whatever was granted to it
    /// or to a unit above it.
    @Transactional(readOnly = true)
    Optional<LocalDate> until(Round round, UnitId unit) {
        return database.sql(
                        """
                        select max(e.until)
                          from report_extension e
                          join unit_below b
                            on b.ancestor = e.unit
                           and :day between b.valid_from and b.valid_to
                         where e.round = :round
                           and b.unit = :unit
                        """)
                .param("round", round.id().value())
                .param("unit", unit.value())
                .param("day", round.treeOn())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /// Those of many units that may still report today.
    @Transactional(readOnly = true)
    Set<UnitId> running(Round round, Collection<UnitId> units) {
        return database.sql(
                        """
                        select b.unit
                          from report_extension e
                          join unit_below b
                            on b.ancestor = e.unit
                           and :day between b.valid_from and b.valid_to
                         where e.round = :round
                           and e.until >= :today
                           and b.unit = any (:units)
                        """)
                .param("round", round.id().value())
                .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                .param("day", round.treeOn())
                .param("today", LocalDate.now(clock))
                .query((row, _) -> new UnitId(row.getLong(1)))
                .set();
    }

    void grant(Round round, UnitId unit, Grant grant, Viewer by) {
        database.sql(
                        """
                        insert into report_extension (round, unit, until, reason, at, account,
                               person)
                        values (:round, :unit, :until, :reason, :at, :account, :person)
                        """)
                .param("round", round.id().value())
                .param("unit", unit.value())
                .param("until", grant.until())
                .param("reason", grant.reason())
                .param("at", OffsetDateTime.now(clock))
                .param("account", by.id().value())
                .param("person", by.name())
                .update();
        trail.record(
                Act.of("report.extend", "report " + round.path())
                        .after("until", grant.until())
                        .after("reason", grant.reason())
                        .in(new Scope.OfUnit(unit.value())));
    }

    record Grant(LocalDate until, String reason) {}
}
