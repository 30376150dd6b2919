package vn.chungtay.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What `postmaster.pid` says of the server that runs, or ran, on a cluster.
record Postmaster(Path file, List<String> entries) {
    private static final int PORT_LINE = 3;

    static Optional<Postmaster> in(Path cluster) throws IOException {
        var file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file).stream().map(String::strip).toList();
        return lines.size() > PORT_LINE
                ? Optional.of(new Postmaster(file, lines))
                : Optional.empty();
    }

    /// A power cut can leave the file empty, and PostgreSQL then waits for a person to delete it.
    /// The data directory's lock says what that person would have to find out: nobody else is
    /// starting.
    static void sweepEmpty(Path cluster) throws IOException {
        var file = cluster.resolve("postmaster.pid");
        if (Files.exists(file) && Files.size(file) == 0) {
            Files.delete(file);
        }
    }

    int port() {
        return Integer.parseInt(entries.get(PORT_LINE));
    }

    /// A database of it, for a role that is still to be named.
    DatabaseAccess access(String database) {
        return new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + port() + "/" + database, "", "");
    }

    /// Whether it runs. After a restart of the machine its number may belong to any other program.
    boolean isAlive() {
        return ProcessHandle.of(pid())
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .filter(command -> Path.of(command).getFileName().toString().equals("postgres"))
                .isPresent();
    }

    /// PostgreSQL refuses to start while the number in its file belongs to a living process, even
    /// one that is no server. Our own number, its parent's, is the one that it takes for left over;
    /// its second safeguard, the shared memory of a crashed server, stays in force.
    void disown() throws IOException {
        var lines = new ArrayList<>(entries);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(file, lines);
    }

    private long pid() {
        return Long.parseLong(entries.getFirst());
    }
}
