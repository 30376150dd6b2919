package vn.chungtay.server;

import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A PostgreSQL and a streaming replica of it, both to themselves. Unlike the server that tests
/// share it says only what is written: a killed one loses nothing.
public final class StreamingPair implements AutoCloseable {
    private static final List<String> SETTINGS = List.of("fsync=off", "max_connections=120");

    private final EmbeddedPostgres primary;
    private final Replica replica;

    private StreamingPair(EmbeddedPostgres primary, Replica replica) {
        this.primary = primary;
        this.replica = replica;
    }

    /// @param name of their folders, in small letters
    public static StreamingPair start(String name) throws Exception {
        var folder = ThrowawayPostgres.emptyFolder(name);
        var binaries = ThrowawayPostgres.unpackedBinaries();
        var primary = EmbeddedPostgres.in(folder, binaries, SETTINGS);
        primary.make();
        primary.start();
        return new StreamingPair(primary, Replica.of(primary, name + "_replica", SETTINGS));
    }

    /// The primary, by its owner.
    public DataSource primary() throws IOException {
        return source(access().url());
    }

    /// The replica, by the same role.
    public DataSource replica() throws IOException {
        return source(replica.url("postgres"));
    }

    /// Whichever of them writes at the time, by the same role.
    DataSource writing() throws IOException {
        return source(url() + "?targetServerType=primary");
    }

    /// The JDBC address of both.
    String url() throws IOException {
        var other = replica.url("postgres").replaceFirst(".*//([^/]*)/.*", "$1");
        return access().url().replaceFirst("//([^/]*)/", "//$1," + other + "/");
    }

    /// How its owner comes in.
    DatabaseAccess access() throws IOException {
        return primary.access("postgres");
    }

    /// From now on the primary acknowledges nothing that has not reached the replica.
    void awaitsReplica() throws Exception {
        replica.awaited();
    }

    /// As after a power cut.
    public void killPrimary() throws IOException {
        var postmaster = Postmaster.in(primary.folder().resolve("cluster")).orElseThrow();
        var number = Long.parseLong(postmaster.entries().getFirst());
        var process = ProcessHandle.of(number).orElseThrow();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }

    public void stopReplica() throws IOException {
        replica.stop();
    }

    /// Makes a primary of the replica.
    public void promote() throws Exception {
        replica.promote();
    }

    @Override
    public void close() throws IOException {
        replica.close();
        primary.stopIfRunning();
    }

    private DataSource source(String url) throws IOException {
        var access = access();
        return new DriverManagerDataSource(url, access.user(), access.password());
    }
}
