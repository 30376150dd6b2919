package vn.chungtay.server;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// The role by which the application works on the embedded PostgreSQL: it reads and writes rows,
/// but owns nothing, so that not even a mistake in the program changes the audit trail. Made at the
/// first start that knows of it; its password is beside the owner's.
///
/// @param password one that is missing is made anew, unlike the owner's
record ApplicationRole(PasswordFile password) {
    static final String NAME = "chungtay_app";

    static ApplicationRole of(EmbeddedPostgres postgres) {
        return in(postgres.folder());
    }

    /// @param folder of the server
    static ApplicationRole in(Path folder) {
        return new ApplicationRole(new PasswordFile(folder.resolve("application-password")));
    }

    /// Lets it into the database of this access.
    ///
    /// @param connection of a role that may make roles
    DatabaseAccess admit(Connection connection, DatabaseAccess database)
            throws IOException, SQLException {
        if (!password.isWritten()) {
            password.write();
        }
        try (var statement = connection.createStatement()) {
            var found =
                    statement.executeQuery("select 1 from pg_roles where rolname = '" + NAME + "'");
            var command = found.next() ? "alter" : "create";
            statement.execute(
                    command + " role " + NAME + " login password '" + password.read() + "'");
        }
        return of(database);
    }

    /// The same database by this role.
    DatabaseAccess of(DatabaseAccess database) throws IOException {
        return database.as(NAME, password.read());
    }
}
