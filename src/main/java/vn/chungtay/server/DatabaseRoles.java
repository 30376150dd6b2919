package vn.chungtay.server;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The two roles by which the program comes to its database. One that owns nothing cannot change
/// what has been written to the audit trail, nor take away what guards it.
///
/// @param application answers requests
/// @param owner owns the tables, and migrates them at the start
/// @param replica answers what reads much, if there is one
record DatabaseRoles(
        DatabaseAccess application, DatabaseAccess owner, Optional<DatabaseAccess> replica) {

    DatabaseRoles(DatabaseAccess application, DatabaseAccess owner) {
        this(application, owner, Optional.empty());
    }

    /// What the environment names; without an owner one role does both.
    static Optional<DatabaseRoles> from(Map<String, String> environment) {
        var owner = environment.getOrDefault("CHUNGTAY_DB_OWNER", "").strip();
        var password = environment.getOrDefault("CHUNGTAY_DB_OWNER_PASSWORD", "");
        return DatabaseAccess.from(environment)
                .map(application ->
                        new DatabaseRoles(
                                application,
                                owner.isEmpty() ? application : application.as(owner, password),
                                application.replica(environment)));
    }

    /// Both in one schema of the database.
    DatabaseRoles in(String schema) {
        return new DatabaseRoles(
                application.in(schema), owner.in(schema), replica.map(access -> access.in(schema)));
    }

    /// Connects once by each.
    ///
    /// @return whether the application is kept from what is the owner's
    boolean check() {
        application.check();
        owner.check();
        try (var owning = owner.connect();
                var applying = application.connect();
                var question =
                        applying.prepareStatement(
                                """
                                select current_setting('is_superuser')::boolean
                                       or pg_has_role(?, 'member')
                                       or exists (select
                                                    from pg_class
                                                   where oid = to_regclass('audit_entry')
                                                     and pg_has_role(relowner, 'member'))
                                """)) {
            question.setString(1, owning.getMetaData().getUserName());
            var answer = question.executeQuery();
            return answer.next() && !answer.getBoolean(1);
        } catch (SQLException e) {
            throw application.refused(e);
        }
    }

    /// For Spring: the pool works as the one, Flyway as the other and grants to the first.
    List<String> settings() {
        var settings = new ArrayList<String>();
        settings.add("--spring.datasource.url=" + application.url());
        settings.add("--spring.datasource.username=" + application.user());
        settings.add("--spring.datasource.password=" + application.password());
        application
                .schema()
                .ifPresent(schema -> {
                    settings.add("--spring.flyway.default-schema=" + schema);
                });
        if (!owner.equals(application)) {
            settings.add("--spring.flyway.user=" + owner.user());
            settings.add("--spring.flyway.password=" + owner.password());
        }
        replica.ifPresent(access -> {
            settings.add("--chungtay.replica.url=" + access.url());
            settings.add("--chungtay.replica.user=" + access.user());
            settings.add("--chungtay.replica.password=" + access.password());
        });
        return settings;
    }
}
