package vn.chungtay.people.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.UnitId;

/// Writes memberships and what is said of them. Nothing is written over: what held until now stays,
/// void, beside what holds from now on.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MembershipRows {
    private final JdbcClient database;
    private final Clock clock;

    MembershipRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Nobody else changes what these persons belong to until this transaction ends.
    public void lock(Collection<PersonId> persons) {
        database.sql(
                        """
                          select id
                            from person
                           where id = any (:persons)
                        order by id
                             for update
                        """)
                .param("persons", persons.stream().map(PersonId::value).toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    public void begin(PersonId person, UnitId unit, LocalDate first) {
        database.sql(
                        """
                        insert into membership (person, organisation, unit, during, brought_at)
                        select :person, organisation, id, daterange(:first, null), :now
                          from unit
                         where id = :unit
                        """)
                .param("person", person.value())
                .param("unit", unit.value())
                .param("first", first)
                .param("now", now())
                .update();
    }

    /// Whoever was confirmed on a day that remains stays confirmed.
    ///
    /// @param last its last day from now on
    public void end(Belonging belonging, LocalDate last) {
        database.sql(
                        """
                        with old as (
                             update membership
                                set voided_at = :now
                              where id = :id
                                and voided_at is null
                          returning person, organisation, unit, lower(during) as first_day,
                                    made_by_merge
                        ),
                        ended as (
                             insert into membership (person, organisation, unit, during, brought_at,
                                    made_by_merge)
                             select person, organisation, unit, daterange(first_day, :last, '[]'),
                                    :now, made_by_merge
                               from old
                          returning id
                        )
                        update membership_confirmation c
                           set membership = ended.id
                          from ended
                         where c.membership = :id
                           and c.on_day <= :last
                        """)
                .param("id", belonging.id())
                .param("last", last)
                .param("now", now())
                .update();
    }

    public void confirm(Belonging belonging, LocalDate day, Viewer by) {
        database.sql(
                        """
                        insert into membership_confirmation (membership, on_day, at, account,
                               by_name)
                        values (:membership, :day, :now, :account, :name)
                        """)
                .param("membership", belonging.id())
                .param("day", day)
                .param("now", now())
                .param("account", account(by))
                .param("name", by.name())
                .update();
    }

    public void goAway(PersonId person, LocalDate first, String place, Viewer by) {
        database.sql(
                        """
                        insert into person_away (person, during, place, at, account, by_name)
                        values (:person, daterange(:first, null), :place, :now, :account, :name)
                        """)
                .param("person", person.value())
                .param("first", first)
                .param("place", place)
                .param("now", now())
                .param("account", account(by))
                .param("name", by.name())
                .update();
    }

    /// @param last the last day away
    public void comeBack(PersonId person, LocalDate last, Viewer by) {
        database.sql(
                        """
                        with old as (
                             update person_away
                                set voided_at = :now
                              where person = :person
                                and voided_at is null
                                and upper_inf(during)
                          returning person, lower(during) as first_day, place
                        )
                        insert into person_away (person, during, place, at, account, by_name)
                        select person, daterange(first_day, :last, '[]'), place, :now, :account,
                               :name
                          from old
                        """)
                .param("person", person.value())
                .param("last", last)
                .param("now", now())
                .param("account", account(by))
                .param("name", by.name())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    static @Nullable Long account(Viewer by) {
        return by.account() == null ? null : by.id().value();
    }
}
