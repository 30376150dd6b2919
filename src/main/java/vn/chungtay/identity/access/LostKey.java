package vn.chungtay.identity.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.ClosedValues;

/// The day on which the key is lost for good: the database goes on with another one, without what
/// the first had closed.
@Component
class LostKey {
    private final JdbcClient database;
    private final Trail trail;
    private final ObjectProvider<ClosedValues> holders;

    LostKey(JdbcClient database, Trail trail, ObjectProvider<ClosedValues> holders) {
        this.database = database;
        this.trail = trail;
        this.holders = holders;
    }

    /// Whoever used an app for codes sets it up anew, with a recovery code or by a one-time link.
    @Transactional
    public void replace(byte[] mark) {
        database.sql("delete from code_generator").update();
        holders.forEach(ClosedValues::keyWasLost);
        database.sql("update installation_key set mark = :mark").param("mark", mark).update();
        trail.record(Act.of("key.replace", "installation"));
    }
}
