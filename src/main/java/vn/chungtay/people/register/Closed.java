package vn.chungtay.people.register;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.Vault;

/// What is kept closed of a person. Whoever opens it is told to the trail first.
@Component
class Closed {
    private final JdbcClient database;
    private final Vault vault;
    private final Trail trail;

    Closed(JdbcClient database, Vault vault, Trail trail) {
        this.database = database;
        this.vault = vault;
        this.trail = trail;
    }

    /// @param identity empty where none is kept
    /// @param party whether the person is a member of the Party; none where nobody said
    record Opened(String identity, @Nullable Boolean party) {}

    @Transactional
    public Opened open(Person person) {
        trail.record(Act.of("person.look", person.thing()).after("fields", "identity, party"));
        return new Opened(identity(person), party(person));
    }

    /// As the latest office says, or an admission after a referral.
    private @Nullable Boolean party(Person person) {
        return database.sql(
                        """
                          select party_member
                            from (select party_member, lower(during) as since
                                    from office
                                   where person = :person
                                     and voided_at is null
                                   union all
                                  select true, admitted_on
                                    from referral
                                   where person = :person
                                     and admitted_on is not null) said
                        order by party_member desc, since desc
                           limit 1
                        """)
                .param("person", person.id().value())
                .query(Boolean.class)
                .optional()
                .orElse(null);
    }

    /// For the file of all that is kept, whose making is told by whoever makes it.
    @Transactional(readOnly = true)
    public String identity(Person person) {
        return database.sql("select identity_closed from person where id = ?")
                .param(person.id().value())
                .query((row, _) -> row.getBytes(1))
                .optional()
                .map(vault::open)
                .map(plain -> new String(plain, StandardCharsets.US_ASCII))
                .orElse("");
    }
}
