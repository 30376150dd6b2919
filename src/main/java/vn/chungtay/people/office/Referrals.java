package vn.chungtay.people.office;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.Scope;
import vn.chungtay.organisation.Sight;
import vn.chungtay.organisation.UnitId;

/// Keeps who was referred, and what became of it. The trail says of which branch, never of whom.
@Component
class Referrals {
    private final JdbcClient database;
    private final Clock clock;
    private final Trail trail;

    Referrals(JdbcClient database, Clock clock, Trail trail) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
    }

    /// Somebody whom lists call by a code.
    record Known(long id, String name) {}

    /// @return none for whoever is not, and never was, of a unit in sight
    @Transactional(readOnly = true)
    Optional<Known> person(String code, Sight sight) {
        var seen = sight.coversUnit("u.id", Sight.nearest("u.during", ":today"));
        return database.sql(
                        """
                        select p.id, p.full_name
                          from person p
                         where p.code = :code
                           and exists (select
                                         from (select unit
                                                 from membership
                                                where person = p.id
                                                  and voided_at is null
                                                union all
                                               select unit
                                                 from office
                                                where person = p.id
                                                  and voided_at is null) o
                                         join unit u on u.id = o.unit
                                        where %s)
                        """
                                .formatted(seen))
                .param("code", code)
                .param("today", LocalDate.now(clock))
                .params(sight.parameters())
                .query((row, _) -> new Known(row.getLong("id"), row.getString("full_name")))
                .optional();
    }

    /// @return its number; none when one of the same person is still open
    @Transactional
    Optional<Long> refer(Known person, UnitId branch, LocalDate day) {
        var referred =
                database.sql(
                                """
                                   insert into referral (person, unit, referred_on, recorded_at)
                                   values (:person, :unit, :day, :now)
                                       on conflict do nothing
                                returning id
                                """)
                        .param("person", person.id())
                        .param("unit", branch.value())
                        .param("day", day)
                        .param("now", OffsetDateTime.now(clock))
                        .query(Long.class)
                        .optional();
        referred.ifPresent(id ->
                trail.record(
                        Act.of("referral.refer", "referral " + id)
                                .after("referredOn", day)
                                .in(new Scope.OfUnit(branch.value()))));
        return referred;
    }

    /// @return whether it was still open
    @Transactional
    boolean end(long id, Referral.State state, LocalDate day) {
        var admits = state == Referral.State.ADMITTED;
        var ended =
                database.sql(
                                        """
                                        update referral
                                           set admitted_on = :admitted,
                                               withdrawn_on = :withdrawn
                                         where id = :id
                                           and admitted_on is null
                                           and withdrawn_on is null
                                        """)
                                .param("admitted", admits ? day : null, Types.DATE)
                                .param("withdrawn", admits ? null : day, Types.DATE)
                                .param("id", id)
                                .update()
                        == 1;
        if (ended) {
            trail.record(
                    Act.of("referral.end", "referral " + id)
                            .before("referral", Referral.State.OPEN)
                            .after("referral", state)
                            .after("endedOn", day));
        }
        return ended;
    }
}
