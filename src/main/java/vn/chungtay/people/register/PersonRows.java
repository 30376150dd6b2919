package vn.chungtay.people.register;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Vault;
import vn.chungtay.people.IdentityNumber;

/// Writes what is kept of a person.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PersonRows {
    /// Before the number of a person who came by no list.
    private static final String OWN = "CT-";

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;

    PersonRows(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    public PersonId add(Described person) {
        var id =
                database.sql("select nextval(pg_get_serial_sequence('person', 'id'))")
                        .query(Long.class)
                        .single();
        spec(
                        """
                        insert into person (id, code, full_name, birth_date, gender, made_at,
                               identity_closed, identity_mark)
                        overriding system value
                        values (:id, :code, :name, :birth, :gender, :now, :closed, :mark)
                        """,
                        id,
                        person)
                .param("code", OWN + id)
                .param("now", OffsetDateTime.now(clock))
                .update();
        return new PersonId(id);
    }

    /// An identity number that was not typed again stays.
    public void correct(PersonId id, Described person) {
        spec(
                        """
                        update person
                           set full_name = :name,
                               birth_date = :birth,
                               gender = :gender,
                               identity_closed = coalesce(cast(:closed as bytea), identity_closed),
                               identity_mark = coalesce(cast(:mark as bytea), identity_mark)
                         where id = :id
                        """,
                        id.value(),
                        person)
                .update();
    }

    /// Those who may be the one described: of the same number, or of the same name and day of
    /// birth, with diacritics or without.
    public List<Person> alike(Described person) {
        return database.sql(
                        """
                          select p.id, p.code, p.full_name, p.birth_date, p.gender,
                                 p.identity_mark is not null as numbered, false as erased
                            from person p
                           where p.merged_into is null
                             and p.erased_at is null
                             and (p.identity_mark = cast(:mark as bytea)
                                  or p.search = search_text(:name)
                                 and p.birth_date = cast(:birth as date))
                        order by p.id
                           limit 10
                        """)
                .param("name", person.name())
                .param("birth", person.birth())
                .param("mark", mark(person.identity()))
                .query(PersonLists::row)
                .list();
    }

    private JdbcClient.StatementSpec spec(String sql, long id, Described person) {
        var number = person.identity();
        return database.sql(sql)
                .param("id", id)
                .param("name", person.name())
                .param("birth", person.birth())
                .param("gender", Objects.toString(person.gender(), null))
                .param("closed", closed(number))
                .param("mark", mark(number));
    }

    private byte @Nullable [] closed(@Nullable IdentityNumber number) {
        return number == null
                ? null
                : vault.close(number.digits().getBytes(StandardCharsets.US_ASCII));
    }

    private byte @Nullable [] mark(@Nullable IdentityNumber number) {
        return number == null ? null : vault.mark(number.digits());
    }
}
