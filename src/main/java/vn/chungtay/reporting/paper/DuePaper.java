package vn.chungtay.reporting.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Grant;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Units;
import vn.chungtay.programme.Programmes;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.period.RoundId;
import vn.chungtay.reporting.period.Rounds;

/// One paper of a unit's report that is to be kept: the report is closed from when it was submitted
/// until it is returned, so that it says now what it said then. One that was returned or taken back
/// so soon is nobody's word any more, and goes on no paper. Where nothing changed since the version
/// before, there is no other.
@Component
@Transactional
class DuePaper {
    private final JdbcClient database;
    private final Rounds rounds;
    private final Units units;
    private final Programmes programmes;
    private final Freezing freezing;

    DuePaper(
            JdbcClient database,
            Rounds rounds,
            Units units,
            Programmes programmes,
            Freezing freezing) {
        this.database = database;
        this.rounds = rounds;
        this.units = units;
        this.programmes = programmes;
        this.freezing = freezing;
    }

    private record Due(
            RoundId round,
            String unit,
            long unitId,
            boolean signed,
            @Nullable Long account,
            String person) {
        /// Whoever signed, with exactly the place of the report in sight, whatever roles they have
        /// by now.
        Viewer signer() {
            var grant = new Grant(Role.ORGANISATION_OFFICER, new Scope.OfUnit(unitId));
            var by = account == null ? null : new AccountId(account);
            return new Viewer(by, "", person, List.of(grant), null, Set.of(Permission.values()));
        }
    }

    public void keep(long id) {
        taken(id).filter(Due::signed).ifPresent(this::keep);
    }

    /// Behind all that are due.
    public void putOff(long id) {
        database.sql(
                        """
                        with put_off as (
                            delete from report_version_due
                             where id = ?
                         returning round, unit, account, person, at
                        )
                        insert into report_version_due (round, unit, account, person, at)
                        select round, unit, account, person, at
                          from put_off
                        """)
                .param(id)
                .update();
    }

    private void keep(Due due) {
        var round = rounds.find(due.round()).orElseThrow();
        var unit = units.find(due.unit(), round.treeOn()).orElseThrow();
        var subject = Subject.of(Desk.of(round, unit));
        programmes.during(round.programme(), () -> freezing.freezeIfChanged(subject, due.signer()));
    }

    private Optional<Due> taken(long id) {
        return database.sql(
                        """
                        with due as (
                            delete from report_version_due
                             where id = ?
                         returning round, unit, account, person
                        )
                           select d.round, d.unit, d.account, d.person, u.code,
                                  coalesce(s.status in ('SUBMITTED', 'APPROVED'), false) as signed
                             from due d
                             join unit u on u.id = d.unit
                        left join report_state s on s.round = d.round and s.unit = d.unit
                        """)
                .param(id)
                .query(DuePaper::row)
                .optional();
    }

    private static Due row(ResultSet row, int number) throws SQLException {
        return new Due(
                new RoundId(row.getLong("round")),
                Objects.requireNonNull(row.getString("code")),
                row.getLong("unit"),
                row.getBoolean("signed"),
                row.getObject("account", Long.class),
                Objects.requireNonNull(row.getString("person")));
    }
}
