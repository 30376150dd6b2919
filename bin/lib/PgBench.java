import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The statements of a save, and of the province's total, sent by `pgbench` to the server that the
/// program works on: what is left for the program to lose. Prepared statements, and as many
/// connections as the program's pool has.
final class PgBench {
    private static final String CONNECTIONS = "8";

    private final Program program;
    private final Path folder;
    private final PrintStream out;

    /// @param folder for its scripts and logs
    PgBench(Program program, Path folder, PrintStream out) {
        this.program = program;
        this.folder = folder;
        this.out = out;
    }

    /// @param rate transactions a second; as many as get through when not positive
    Spread run(String what, String script, double rate, int seconds) throws Exception {
        var pgbench = found();
        if (pgbench == null) {
            out.println("  pgbench is missing (apt-get install postgresql-contrib)");
            return null;
        }
        clear();
        Files.writeString(folder.resolve("pgbench.sql"), script);
        var command = new ArrayList<>(List.of(pgbench, "-n", "-M", "prepared"));
        command.addAll(List.of("-f", "pgbench.sql"));
        command.addAll(List.of("-c", CONNECTIONS, "-T", "" + seconds, "-l"));
        if (rate > 0) {
            command.addAll(List.of("-R", "" + rate));
        }
        command.addAll(List.of("-h", "127.0.0.1", "-p", port(), "-U", "chungtay", "chungtay"));
        var log = folder.resolve("pgbench.out");
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("PGPASSWORD", password());
        var status =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
        if (status != 0) {
            out.println("  pgbench: " + Files.readString(log));
            return null;
        }
        var spread = new Spread(nanos());
        out.printf(
                "  %-44s %7.0f a second %9.2f %9.2f %9.2f ms%n",
                what,
                spread.nanos().length / (double) seconds,
                spread.at(50),
                spread.at(95),
                spread.at(99));
        return spread;
    }

    static double perSecond(Spread spread, int seconds) {
        return spread.nanos().length / (double) seconds;
    }

    /// The third field of a line is how long the transaction took, in microseconds.
    private long[] nanos() throws IOException {
        var took = new ArrayList<Long>();
        for (var log : logs()) {
            for (var line : Files.readAllLines(log)) {
                took.add(Long.parseLong(line.split(" ")[2]) * 1_000);
            }
        }
        return took.stream().mapToLong(Long::longValue).toArray();
    }

    private void clear() throws IOException {
        for (var log : logs()) {
            Files.delete(log);
        }
    }

    private List<Path> logs() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> ("" + file.getFileName()).startsWith("pgbench_log."))
                    .toList();
        }
    }

    private static String found() throws IOException {
        var places =
                Stream.concat(
                        Stream.of(System.getenv("PATH").split(":")).map(Path::of),
                        installed().stream());
        return places.map(place -> place.resolve("pgbench"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse(null);
    }

    /// Where Debian puts it.
    private static List<Path> installed() throws IOException {
        var all = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (var versions = Files.list(all)) {
            return versions.map(version -> version.resolve("bin")).toList();
        }
    }

    private String port() throws IOException {
        var file = program.database().resolve("cluster/postmaster.pid");
        return Files.readAllLines(file).get(3).strip();
    }

    private String password() throws IOException {
        return Files.readString(program.database().resolve("password")).strip();
    }
}
