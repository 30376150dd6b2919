package vn.chungtay.server;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The database of an installation, for a command that asks it without starting the application: a
/// server that was named, the one that runs in the data directory, or else that one started for as
/// long as this is open. By the role of the application, whatever is done.
final class ReachedDatabase implements AutoCloseable {
    private final DatabaseAccess access;
    private final DatabaseStop stop;
    private final @Nullable DataDirectory directory;

    private ReachedDatabase(
            DatabaseAccess access, DatabaseStop stop, @Nullable DataDirectory directory) {
        this.access = access;
        this.stop = stop;
        this.directory = directory;
    }

    /// @param data the data directory; makes nothing where there is none
    static ReachedDatabase of(Optional<DatabaseRoles> named, Path data) throws IOException {
        if (named.isPresent()) {
            named.get().application().check();
            return new ReachedDatabase(named.get().application(), new DatabaseStop(), null);
        }
        if (!EmbeddedDatabase.isMadeIn(data)) {
            throw new CannotStart(Sentences.text("database.refused.none", data));
        }
        var directory = DataDirectory.openUnlessHeld(data);
        return directory.isPresent()
                ? started(directory.get())
                : new ReachedDatabase(EmbeddedDatabase.running(data), new DatabaseStop(), null);
    }

    /// The same, in one schema of it.
    ReachedDatabase in(String schema) {
        return new ReachedDatabase(access.in(schema), stop, directory);
    }

    Connection connect() {
        try {
            return access.connect();
        } catch (SQLException e) {
            throw access.refused(e);
        }
    }

    /// For what Spring's JDBC does, one connection a transaction.
    DataSource source() {
        return new DriverManagerDataSource(access.url(), access.user(), access.password());
    }

    /// Leaves a server that ran before as it is.
    @Override
    public void close() throws IOException {
        stop.run();
        if (directory != null) {
            directory.close();
        }
    }

    private static ReachedDatabase started(DataDirectory directory) throws IOException {
        var stop = new DatabaseStop();
        try {
            var roles = EmbeddedDatabase.start(directory, stop);
            return new ReachedDatabase(roles.application(), stop, directory);
        } catch (RuntimeException | IOException e) {
            stop.run();
            directory.close();
            throw e;
        }
    }
}
