package vn.chungtay.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The embedded PostgreSQL of a test run: the real one, in a cluster made anew for each run, gone
/// with it and careless of crashes, with its programs unpacked once under `target`.
public final class ThrowawayPostgres {
    private static final Path FOLDER = reachable(Path.of("target", "postgres"));

    /// Where systems with Linux keep files in memory.
    private static final Path MEMORY = Path.of("/dev/shm");

    private static final long GIGABYTE = 1L << 30;
    private static final Path CLUSTERS = isMemoryEnough() ? inMemory() : FOLDER;
    static final List<String> QUICK =
            List.of(
                    "fsync=off",
                    "synchronous_commit=off",
                    "full_page_writes=off",
                    "scram_iterations=1", // else ten milliseconds for each of its connections
                    "max_connections=200",
                    "shared_buffers=64MB");

    private final EmbeddedPostgres postgres;
    private final FileLock lock;

    private ThrowawayPostgres(EmbeddedPostgres postgres, FileLock lock) {
        this.postgres = postgres;
        this.lock = lock;
    }

    public static ThrowawayPostgres start() throws IOException {
        var binaries = unpackedBinaries();
        for (var number = 1; ; number++) { // a second run beside this one takes the next folder
            var lock = tryLock(CLUSTERS.resolve("run-" + number + ".lock"));
            if (lock != null) {
                return new ThrowawayPostgres(
                        startIn(CLUSTERS.resolve("run-" + number), binaries), lock);
            }
        }
    }

    public static Path unpackedBinaries() throws IOException {
        Files.createDirectories(FOLDER);
        return PostgresBinaries.unpackInto(FOLDER);
    }

    /// An empty folder beside the test server's, where PostgreSQL's account can work.
    static Path emptyFolder(String name) throws IOException {
        var folder = FOLDER.resolve(name);
        Folders.delete(folder);
        return Files.createDirectories(folder);
    }

    public String url(String database) throws IOException {
        return postgres.access(database).url();
    }

    /// Who owns the tables.
    public String owner() {
        return EmbeddedPostgres.USER;
    }

    public String ownerPassword() throws IOException {
        return postgres.access("postgres").password();
    }

    /// Who answers requests, as in a real installation.
    public String application() {
        return ApplicationRole.NAME;
    }

    public String applicationPassword() throws IOException {
        return ApplicationRole.of(postgres).of(postgres.access("postgres")).password();
    }

    /// Its server, for what only its neighbours do with it.
    EmbeddedPostgres server() {
        return postgres;
    }

    public void stop() throws IOException {
        postgres.stop();
        Folders.delete(postgres.folder());
        lock.acquiredBy().close();
    }

    /// What a run before left, killed perhaps with its server still running, is swept away.
    private static EmbeddedPostgres startIn(Path folder, Path binaries) throws IOException {
        var postgres = EmbeddedPostgres.in(folder, binaries, QUICK);
        if (postgres.isMade()) {
            postgres.stopIfRunning();
            Folders.delete(folder);
            Files.createDirectory(folder);
        }
        postgres.make();
        postgres.start();
        admitApplication(postgres);
        return postgres;
    }

    private static void admitApplication(EmbeddedPostgres postgres) throws IOException {
        var database = postgres.access("postgres");
        try (var connection = database.connect()) {
            ApplicationRole.of(postgres).admit(connection, database);
            hashOwnerAnew(connection, database);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /// The password of the making was hashed before the settings of the server held.
    private static void hashOwnerAnew(Connection connection, DatabaseAccess database)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "alter role %s password '%s'"
                            .formatted(EmbeddedPostgres.USER, database.password()));
        }
    }

    /// Below a root's home, say, the account that PostgreSQL runs under may not come in.
    private static Path reachable(Path folder) {
        try {
            Files.createDirectories(folder);
            return PostgresAccount.forFolder(folder).reaches(folder.toAbsolutePath())
                    ? folder
                    : Path.of(System.getProperty("java.io.tmpdir"), "chungtay-test-postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A whole run writes some gigabytes, and to write them out to a disk that nobody reads takes a
    /// tenth of two cores.
    private static boolean isMemoryEnough() {
        var machine =
                ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return MEMORY.toFile().canWrite()
                && MEMORY.toFile().getUsableSpace() >= 8 * GIGABYTE
                && machine.getTotalMemorySize() >= 16 * GIGABYTE;
    }

    /// One for all copies of the sources, so that what a killed run left is swept away by the next.
    private static Path inMemory() {
        try {
            return Files.createDirectories(
                    MEMORY.resolve("chungtay-tests-" + System.getProperty("user.name")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException e) { // one more server of this very run
            channel.close();
            return null;
        }
    }
}
