package vn.chungtay.people.register;

import java.nio.charset.StandardCharsets;
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
    record Opened(String identity) {}

    @Transactional
    public Opened open(Person person) {
        trail.record(Act.of("person.look", person.thing()).after("fields", "identity"));
        return new Opened(identity(person));
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
