package vn.chungtay.people.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.Texts;

/// Takes a person's data out of the register. Memberships stay, without a name, so that the count
/// of any day stays what it was.
@Component
class Forgetting {
    /// What else says more of a person than when and where they were a member.
    private static final List<String> TAKEN_OUT =
            List.of("update person_away set place = '' where person = ?");

    private final JdbcClient database;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    Forgetting(JdbcClient database, Trail trail, Texts texts, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    /// Nobody is forgotten while they are a member somewhere.
    @Transactional
    public Outcome<Person> forget(Person person, String why) {
        if (isMember(person)) {
            return Outcome.refused("person.erase.refusal.member");
        }
        TAKEN_OUT.forEach(sql -> database.sql(sql).param(person.id().value()).update());
        database.sql(
                        """
                        update person
                           set code = 'xoa-' || id,
                               full_name = :name,
                               birth_date = null,
                               gender = null,
                               identity_closed = null,
                               identity_mark = null,
                               erased_at = :now
                         where id = :id
                            or merged_into = :id
                        """)
                .param("id", person.id().value())
                .param("name", texts.text("person.erased"))
                .param("now", OffsetDateTime.now(clock))
                .update();
        trail.record(Act.of("person.erase", "member " + person.id()).after("why", why));
        return Outcome.accepted(person);
    }

    private boolean isMember(Person person) {
        return database.sql(
                        """
                        select exists (select
                                         from membership
                                        where person = :person
                                          and voided_at is null
                                          and upper_inf(during))
                            or exists (select
                                         from office
                                        where person = :person
                                          and voided_at is null
                                          and upper_inf(during))
                        """)
                .param("person", person.id().value())
                .query(Boolean.class)
                .single();
    }
}
