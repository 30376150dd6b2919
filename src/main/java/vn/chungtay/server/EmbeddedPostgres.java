package vn.chungtay.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// The PostgreSQL server that runs in a data directory: made on the first start, started, adopted
/// when a program killed before left it running, stopped. It listens on the loopback interface
/// only, behind a random password that only the directory's owner can read.
///
/// The folder holds `cluster` (the database), `cluster.new` (one being made; it gets its name only
/// when complete, so a half-made one is known and made anew, and a complete one never is), `made`
/// (there has been a complete one), `password`, `application-password` ([ApplicationRole]) and
/// `postgresql.log`.
final class EmbeddedPostgres {
    static final String USER = "chungtay";
    private static final int SECONDS_TO_START = 300;
    private static final int SECONDS_TO_STOP = 60;
    private static final long LARGEST_LOG = 20 << 20;

    private final Path binaries;
    private final Path folder;
    private final List<String> settings;
    private final PostgresAccount account;

    private EmbeddedPostgres(
            Path binaries, Path folder, List<String> settings, PostgresAccount account) {
        this.binaries = binaries;
        this.folder = folder;
        this.settings = settings;
        this.account = account;
    }

    /// A server in this folder, which is made if need be. Nothing runs yet.
    static EmbeddedPostgres in(Path folder, Path binaries, List<String> settings)
            throws IOException {
        Files.createDirectories(folder);
        var account = PostgresAccount.forFolder(folder);
        return new EmbeddedPostgres(
                binaries.toAbsolutePath(), folder.toAbsolutePath(), settings, account);
    }

    /// Whether there is a database, or ought to be: one that is gone is not quietly replaced.
    boolean isMade() {
        if (Files.exists(made()) && !Files.isDirectory(cluster())) {
            throw new CannotStart(Sentences.text("postgres.refused.gone", cluster()));
        }
        return Files.isDirectory(cluster());
    }

    /// Makes the database cluster. Never called on one that exists.
    void make() throws IOException {
        var partial = folder.resolve("cluster.new");
        Folders.delete(partial);
        passwordFile().write();
        hand();
        var made =
                Commands.run(
                        account.command(
                                program("initdb"),
                                "--pgdata=cluster.new",
                                "--username=" + USER,
                                "--pwfile=password",
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--locale=C",
                                "--data-checksums"),
                        folder);
        if (!made.well()) {
            Folders.delete(partial);
            throw PostgresTrouble.whileMaking(made.output(), folder);
        }
        Files.move(partial, cluster(), StandardCopyOption.ATOMIC_MOVE);
        Files.createFile(made());
    }

    /// Starts the server, or takes over the one that already runs in this folder.
    void start() throws IOException {
        startAt(freePort());
    }

    /// The same, at the port at which others look for it.
    void startAt(int port) throws IOException {
        hand();
        if (isRunning()) {
            return;
        }
        Postmaster.sweepEmpty(cluster());
        var leftOver = Postmaster.in(cluster());
        if (leftOver.isPresent()) {
            leftOver.get().disown();
        }
        rollLog();
        var before = Files.exists(log()) ? Files.size(log()) : 0;
        var started = Commands.run(account.command(startCommand(port)), folder);
        if (!started.well()) {
            throw PostgresTrouble.whileStarting(folder, log(), before);
        }
    }

    /// Kept beside the one before it: PostgreSQL says little, but for years.
    private void rollLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LARGEST_LOG) {
            var older = log().resolveSibling("postgresql.log.1");
            Files.move(log(), older, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    void stopIfRunning() throws IOException {
        if (isRunning()) {
            stop();
        }
    }

    /// Fast shutdown: open connections are ended, what was committed stays.
    void stop() throws IOException {
        var stopped =
                Commands.run(
                        account.command(
                                program("pg_ctl"),
                                "stop",
                                "--pgdata=cluster",
                                "--mode=fast",
                                "--wait",
                                "--timeout=" + SECONDS_TO_STOP),
                        folder);
        if (!stopped.well()) {
            throw new IOException("PostgreSQL did not stop: " + stopped.output());
        }
    }

    /// How to reach a database of the running server.
    DatabaseAccess access(String database) throws IOException {
        var postmaster = Postmaster.in(cluster());
        if (postmaster.isEmpty()) {
            throw new IllegalStateException("No PostgreSQL runs in " + folder);
        }
        return postmaster.get().access(database).as(USER, passwordFile().read());
    }

    /// Of the server that runs.
    int port() throws IOException {
        return Postmaster.in(cluster()).orElseThrow().port();
    }

    Path folder() {
        return folder;
    }

    Path log() {
        return folder.resolve("postgresql.log");
    }

    /// Through `pg_ctl`, which puts the server into a session of its own: Ctrl+C in the terminal
    /// must reach the application first and the database only through it.
    private String[] startCommand(int port) {
        var options = new ArrayList<String>();
        options.add("-p " + port);
        options.add("-c listen_addresses=127.0.0.1");
        options.add("-c unix_socket_directories=");
        options.add("-c logging_collector=off");
        settings.forEach(setting -> options.add("-c " + setting));
        return new String[] {
            program("pg_ctl"),
            "start",
            "--pgdata=cluster",
            "--log=postgresql.log",
            "--wait",
            "--timeout=" + SECONDS_TO_START,
            "--options=" + String.join(" ", options)
        };
    }

    /// Hands the folder to the account PostgreSQL runs under, where that is not ours.
    private void hand() throws IOException {
        var owner = account.owner();
        if (owner == null) {
            return;
        }
        Folders.give(folder, owner);
        if (!account.reaches(folder) || !account.reaches(binaries)) {
            throw new CannotStart(Sentences.text("data.refused.account", folder, owner));
        }
    }

    private PasswordFile passwordFile() {
        return new PasswordFile(folder.resolve("password"));
    }

    boolean isRunning() throws IOException {
        return Postmaster.in(cluster()).filter(Postmaster::isAlive).isPresent();
    }

    private Path made() {
        return folder.resolve("made");
    }

    private Path cluster() {
        return folder.resolve("cluster");
    }

    private String program(String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
