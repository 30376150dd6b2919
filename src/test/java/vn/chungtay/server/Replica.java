package vn.chungtay.server;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;

/// A second server that follows a first one by streaming replication and answers what only reads.
/// It is copied from the first while that runs, by the low-level interface, since `pg_basebackup`
/// does not travel with us.
public final class Replica implements AutoCloseable {
    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init");

    /// Folders that are copied empty: a server fills them by itself.
    private static final Set<String> EMPTY =
            Set.of(
                    "pg_wal",
                    "pg_replslot",
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat_tmp",
                    "pg_subtrans");

    private final EmbeddedPostgres primary;
    private final EmbeddedPostgres copy;
    private final String name;

    private Replica(EmbeddedPostgres primary, EmbeddedPostgres copy, String name) {
        this.primary = primary;
        this.copy = copy;
        this.name = name;
    }

    /// Follows the server from now on.
    ///
    /// @param name in small letters, of its folder and its slot
    public static Replica of(ThrowawayPostgres primary, String name) throws Exception {
        return of(primary.server(), name, ThrowawayPostgres.QUICK);
    }

    /// @param settings no fewer connections than the first one has
    static Replica of(EmbeddedPostgres primary, String name, List<String> settings)
            throws Exception {
        var folder = ThrowawayPostgres.emptyFolder(name);
        var copied = Files.createDirectory(folder.resolve("cluster"));
        for (var file : List.of("password", "application-password")) {
            if (Files.exists(primary.folder().resolve(file))) {
                Files.copy(
                        primary.folder().resolve(file),
                        folder.resolve(file),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        try (var connection = primary.access("postgres").connect()) {
            ask(connection, "select pg_create_physical_replication_slot('%s', true)", name);
            ask(connection, "select pg_backup_start('%s', true)", name);
            copy(primary.folder().resolve("cluster"), copied);
            var label = "select labelfile from pg_backup_stop(false)";
            Files.writeString(copied.resolve("backup_label"), ask(connection, label));
        }
        follow(primary, copied, name);
        Files.createFile(folder.resolve("made"));
        var copy = EmbeddedPostgres.in(folder, ThrowawayPostgres.unpackedBinaries(), settings);
        copy.start();
        return new Replica(primary, copy, name);
    }

    /// The JDBC address of a database of it, without name and password: those of the first server
    /// are let in here too.
    public String url(String database) throws IOException {
        return copy.access(database).url();
    }

    /// From now on the first one acknowledges nothing that has not reached this one.
    public void awaited() throws Exception {
        try (var connection = primary.access("postgres").connect();
                var statement = connection.createStatement()) {
            statement.execute("alter system set synchronous_standby_names = '" + name + "'");
            statement.execute("select pg_reload_conf()");
        }
        var sync = "select count(*) from pg_stat_replication where sync_state = 'sync'";
        Awaitility.await().until(() -> said(primary, sync), "1"::equals);
    }

    /// Returns when everything is here that the first one has written so far.
    public void catchUp() throws Exception {
        said(primary, "checkpoint"); // writes what was acknowledged before it was written
        var written = said(primary, "select pg_current_wal_lsn()");
        var here = "select pg_last_wal_replay_lsn() >= '" + written + "'";
        Awaitility.await().until(() -> said(copy, here), "t"::equals);
    }

    /// Makes it a server of its own, which writes.
    public void promote() throws Exception {
        said(copy, "select pg_promote()");
    }

    void stop() throws IOException {
        copy.stop();
    }

    /// The first one may be gone by now; otherwise it need not keep anything for this one any
    /// longer.
    @Override
    public void close() throws IOException {
        copy.stopIfRunning();
        try {
            said(primary, "alter system reset synchronous_standby_names");
            said(primary, "select pg_reload_conf()");
            said(primary, "select pg_drop_replication_slot('" + name + "')");
        } catch (SQLException | IllegalStateException e) {
            // It does not run.
        }
    }

    private static void follow(EmbeddedPostgres primary, Path cluster, String name)
            throws IOException {
        var access = primary.access("postgres");
        var port = access.url().replaceFirst(".*:(\\d+)/.*", "$1");
        Files.createFile(cluster.resolve("standby.signal"));
        Files.writeString(
                cluster.resolve("postgresql.auto.conf"),
                """
                primary_conninfo = 'host=127.0.0.1 port=%s user=%s password=%s application_name=%s'
                primary_slot_name = '%s'
                """
                        .formatted(port, access.user(), access.password(), name, name),
                StandardOpenOption.APPEND,
                StandardOpenOption.CREATE);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new Copying(from, to));
    }

    private static String said(EmbeddedPostgres server, String sql)
            throws IOException, SQLException {
        try (var connection = server.access("postgres").connect()) {
            return ask(connection, sql);
        }
    }

    /// The first column of the first row, if there is one.
    private static String ask(Connection connection, String sql, Object... words)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            if (!statement.execute(sql.formatted(words))) {
                return "";
            }
            var row = statement.getResultSet();
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    /// What is dropped meanwhile is not missed: the log says that it went.
    private static final class Copying extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;

        private Copying(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
            var copied = to.resolve(from.relativize(folder));
            Files.createDirectories(copied);
            Files.setPosixFilePermissions(copied, Files.getPosixFilePermissions(folder));
            return EMPTY.contains(folder.getFileName().toString())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            if (LEFT_OUT.contains(file.getFileName().toString())) {
                return FileVisitResult.CONTINUE;
            }
            try {
                var copied = to.resolve(from.relativize(file));
                Files.copy(file, copied, StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            } catch (NoSuchFileException e) {
                return FileVisitResult.CONTINUE;
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }
    }
}
