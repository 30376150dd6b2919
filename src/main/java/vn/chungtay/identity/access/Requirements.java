package vn.chungtay.identity.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Role;

/// Which roles ask for a second factor: whoever holds one sets it up at their next request.
@Component
class Requirements {
    private final JdbcClient database;
    private final Trail trail;
    private final Clock clock;

    Requirements(JdbcClient database, Trail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    Set<Role> all() {
        var required = EnumSet.noneOf(Role.class);
        database.sql("select role from role_requirement")
                .query(String.class)
                .list()
                .forEach(role -> required.add(Role.valueOf(role)));
        return required;
    }

    /// These and no others.
    @Transactional
    void require(Set<Role> roles, AccountId by) {
        var before = all();
        database.sql("delete from role_requirement").update();
        for (var role : roles) {
            database.sql(
                            """
                            insert into role_requirement (role, required_at, required_by)
                            values (:role, :at, :by)
                            """)
                    .param("role", role.name())
                    .param("at", OffsetDateTime.now(clock))
                    .param("by", by.value())
                    .update();
        }
        trail.record(
                Act.of("second-factor.require", "roles")
                        .before("roles", before)
                        .after("roles", roles));
    }
}
