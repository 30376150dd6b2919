package vn.chungtay.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/// The database of a data directory: made on the first start, and its server started.
final class EmbeddedDatabase {
    static final String NAME = "chungtay";

    /// Sized for one province on a small machine; the pool is smaller than the connections allowed.
    private static final List<String> SETTINGS =
            List.of(
                    "max_connections=40",
                    "shared_buffers=64MB",
                    "min_wal_size=32MB",
                    "max_wal_size=256MB",
                    "log_error_verbosity=terse", // a detail repeats the row, which may be a
                    // person's
                    "log_checkpoints=off");

    private EmbeddedDatabase() {}

    static DatabaseRoles start(DataDirectory directory, DatabaseStop stop) throws IOException {
        if (!PostgresBinaries.fitThisMachine()) {
            throw new CannotStart(Sentences.text("postgres.refused.machine"));
        }
        directory.checkSpace();
        try {
            var postgres = EmbeddedPostgres.in(directory.database(), binaries(directory), SETTINGS);
            if (!postgres.isMade()) {
                Start.say(Sentences.text("start.progress.make"));
                postgres.make();
            }
            stop.owes(postgres);
            Start.say(Sentences.text("start.progress.database", directory.path()));
            postgres.start();
            var roles = database(postgres);
            stop.watches(DatabaseWatch.over(postgres));
            return roles;
        } catch (IOException e) {
            throw DataDirectory.unusable(directory.path(), e);
        }
    }

    /// Of a data directory that another program has open and whose server therefore runs; by the
    /// application's role.
    static DatabaseAccess running(Path data) throws IOException {
        var folder = data.toAbsolutePath().normalize().resolve("database");
        var postmaster = Postmaster.in(folder.resolve("cluster")).filter(Postmaster::isAlive);
        if (postmaster.isEmpty()) {
            throw new CannotStart(Sentences.text("database.refused.starting", data));
        }
        return ApplicationRole.in(folder).of(postmaster.get().access(NAME));
    }

    /// Whether there is one in the data directory.
    static boolean isMadeIn(Path data) {
        return Files.exists(data.resolve("database").resolve("made"));
    }

    private static Path binaries(DataDirectory directory) throws IOException {
        if (!Files.isDirectory(PostgresBinaries.placeIn(directory.path()))) {
            Start.say(Sentences.text("start.progress.unpack"));
        }
        return PostgresBinaries.unpackInto(directory.path());
    }

    private static DatabaseRoles database(EmbeddedPostgres postgres) throws IOException {
        try (var connection = postgres.access("postgres").connect();
                var statement = connection.createStatement()) {
            var found =
                    statement.executeQuery(
                            "select 1 from pg_database where datname = '" + NAME + "'");
            if (!found.next()) {
                statement.execute("create database " + NAME);
            }
            var owner = postgres.access(NAME);
            return new DatabaseRoles(ApplicationRole.of(postgres).admit(connection, owner), owner);
        } catch (SQLException e) {
            throw new CannotStart(
                    Sentences.text(
                            "postgres.refused.start",
                            postgres.folder(),
                            String.valueOf(e.getMessage()),
                            postgres.log()),
                    e);
        }
    }
}
