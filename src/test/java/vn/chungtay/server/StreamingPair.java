package vn.chungtay.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A PostgreSQL and a streaming replica of it, both to themselves. The copy is made as
/// `pg_basebackup` would, which the embedded server does not bring along.
public final class StreamingPair implements AutoCloseable {
    private static final List<String> SETTINGS =
            List.of("wal_keep_size=64MB", "hot_standby=on", "max_connections=60");

    private final EmbeddedPostgres primary;
    private final EmbeddedPostgres replica;

    private StreamingPair(EmbeddedPostgres primary, EmbeddedPostgres replica) {
        this.primary = primary;
        this.replica = replica;
    }

    /// @param name of their folder
    public static StreamingPair start(String name) throws IOException, SQLException {
        var folder = ThrowawayPostgres.emptyFolder(name);
        var binaries = ThrowawayPostgres.unpackedBinaries();
        var primary = EmbeddedPostgres.in(folder.resolve("primary"), binaries, SETTINGS);
        primary.make();
        primary.start();
        var replica = EmbeddedPostgres.in(folder.resolve("replica"), binaries, SETTINGS);
        var pair = new StreamingPair(primary, replica);
        pair.copy();
        replica.start();
        return pair;
    }

    /// The primary, by its owner.
    public DataSource primary() throws IOException {
        return source(primary);
    }

    /// The replica, by the same role.
    public DataSource replica() throws IOException {
        return source(replica);
    }

    /// As after a power cut.
    public void killPrimary() throws IOException {
        var postmaster = Files.readAllLines(cluster(primary).resolve("postmaster.pid")).getFirst();
        var process = ProcessHandle.of(Long.parseLong(postmaster.strip())).orElseThrow();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }

    public void stopReplica() throws IOException {
        replica.stop();
    }

    /// Makes a primary of the replica.
    public void promote() throws IOException, SQLException {
        execute(replica(), "select pg_promote()");
    }

    @Override
    public void close() throws IOException {
        replica.stopIfRunning();
        primary.stopIfRunning();
    }

    private void copy() throws IOException, SQLException {
        var from = cluster(primary);
        var to = cluster(replica);
        try (var connection = primary().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('copy', true)");
            copy(from, to);
            try (var end = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                end.next();
                Files.writeString(to.resolve("backup_label"), end.getString(1));
            }
            Files.createFile(to.resolve("standby.signal"));
            Files.writeString(
                    to.resolve("postgresql.auto.conf"),
                    "primary_conninfo = '" + address() + "'\n",
                    StandardOpenOption.APPEND);
        }
        Files.copy(password(primary), password(replica), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createFile(replica.folder().resolve("made"));
    }

    /// Without the log of changes, which the copy gets from the primary.
    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var file : (Iterable<Path>) all::iterator) {
                var place = from.relativize(file);
                var name = place.toString();
                if (name.startsWith("postmaster.") || isLog(place, file)) {
                    continue;
                }
                Files.copy(file, to.resolve(place), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static boolean isLog(Path place, Path file) {
        return place.startsWith("pg_wal") && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private String address() throws IOException {
        var access = primary.access("postgres");
        var port = Postmaster.in(cluster(primary)).orElseThrow().port();
        return "host=127.0.0.1 port=%d user=%s password=%s"
                .formatted(port, access.user(), access.password());
    }

    private static DataSource source(EmbeddedPostgres postgres) throws IOException {
        var access = postgres.access("postgres");
        return new DriverManagerDataSource(access.url(), access.user(), access.password());
    }

    private static void execute(DataSource source, String command) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static Path cluster(EmbeddedPostgres postgres) {
        return postgres.folder().resolve("cluster");
    }

    private static Path password(EmbeddedPostgres postgres) {
        return postgres.folder().resolve("password");
    }
}
