import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// A fifth of the deadline evening for an hour: what the program and its PostgreSQL take every
/// minute, into `target/load/soak.csv`, and how steeply what is left of the heap after a collection
/// rises over the second half.
final class SoakBench {
    private static final int CLERKS = Integer.getInteger("soak.clerks", 400);
    private static final int MINUTES = Integer.getInteger("soak.minutes", 60);
    private static final int RAMP = Integer.getInteger("soak.ramp", 60);

    /// A clerk needs some four minutes for a branch.
    private static final int BRANCHES = MINUTES / 3 + 2;

    private static final Pattern USED =
            Pattern.compile("(?m)^ *(?:DefNew|def new|Tenured|tenured)\\D.*?used (\\d+)K");

    private final Program program;
    private final Connection database;
    private final List<long[]> minutes = new ArrayList<>();

    private SoakBench(Program program, Connection database) {
        this.program = program;
        this.database = database;
    }

    static void run(Path home, Path data) throws Exception {
        var kept = System.getProperty("load.data");
        var used = kept == null ? data : Path.of(kept);
        if (kept == null) {
            Program.delete(used);
        }
        var folder = home.resolve("target/load");
        try (var program = Program.start(home, "demo", used);
                var out = LoadBench.report(folder, "soak");
                var database = program.connect();
                var watching = program.connect()) {
            Visit.enter(home, used, program);
            LoadBench.open(program, database);
            new SoakBench(program, watching).run(database, folder.resolve("soak.csv"), out);
        }
        if (kept == null) {
            Program.delete(used);
        }
    }

    private void run(Connection working, Path file, PrintStream out) throws Exception {
        var place = new Evening.Place("tq", CLERKS, BRANCHES);
        var evening = new Evening(program, working, place, out);
        try (var csv = new PrintStream(file.toFile(), StandardCharsets.UTF_8);
                var clock = Executors.newSingleThreadScheduledExecutor()) {
            csv.println(
                    "minute,program_mb,postgres_mb,heap_after_gc_kb,threads,open_files,"
                            + "database_mb");
            watch(clock, csv);
            evening.run(RAMP, 60 * MINUTES);
            clock.shutdownNow();
        }
        verdict(out);
    }

    private void watch(ScheduledExecutorService clock, PrintStream csv) {
        clock.scheduleAtFixedRate(
                () -> {
                    try {
                        var now = now();
                        minutes.add(now);
                        csv.printf(
                                "%d,%d,%d,%d,%d,%d,%d%n",
                                minutes.size(), now[0], now[1], now[2], now[3], now[4], now[5]);
                    } catch (Exception broken) {
                        csv.println("# " + broken);
                    }
                },
                RAMP,
                60,
                TimeUnit.SECONDS);
    }

    private long[] now() throws Exception {
        var pid = program.pid();
        return new long[] {
            Program.pss(pid),
            new Usage(program).postgresMemory(),
            heap(pid),
            Program.number(Path.of("/proc/" + pid + "/status"), "Threads:"),
            files(pid),
            size()
        };
    }

    private static long files(long pid) throws Exception {
        try (var open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return open.count();
        }
    }

    private long size() throws Exception {
        try (var statement = database.createStatement();
                var row =
                        statement.executeQuery(
                                "select pg_database_size(current_database()) / 1048576")) {
            row.next();
            return row.getLong(1);
        }
    }

    /// What is in use right after a whole collection, in KB.
    private static long heap(long pid) throws Exception {
        tell(pid, "GC.run");
        var info = tell(pid, "GC.heap_info");
        return USED.matcher(info)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    private static String tell(long pid, String what) throws Exception {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, "" + pid, what).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private void verdict(PrintStream out) {
        out.printf("%n%-20s %10s %10s %10s%n", "", "first", "halfway", "last");
        var half = minutes.size() / 2;
        var names = List.of(
                "program, MB", "PostgreSQL, MB", "heap after GC, KB", "threads", "open files",
                "database, MB");
        for (var i = 0; i < names.size(); i++) {
            out.printf(
                    "%-20s %10d %10d %10d%n",
                    names.get(i),
                    minutes.getFirst()[i],
                    minutes.get(half)[i],
                    minutes.getLast()[i]);
        }
        out.printf(
                "heap after GC over the second half: %+.1f KB a minute%n",
                slope(minutes.subList(half, minutes.size()), 2));
    }

    /// Least squares.
    private static double slope(List<long[]> rows, int column) {
        var middle = (rows.size() - 1) / 2.0;
        var mean = rows.stream().mapToLong(row -> row[column]).average().orElse(0);
        var above = 0.0;
        var below = 0.0;
        for (var x = 0; x < rows.size(); x++) {
            above += (x - middle) * (rows.get(x)[column] - mean);
            below += (x - middle) * (x - middle);
        }
        return below == 0 ? 0 : above / below;
    }
}
