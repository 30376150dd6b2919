import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/// The benchmarks of `bin/bench`: starts the program as a user does and measures it from outside.
/// The other classes beside this file belong to it.
public class Bench {
    /// The pages that are weighed, each as the first page of a visit.
    private static final String[] PAGES = {
        "/", "/programme", "/forms/B2", "/findings", "/units", "/units/tree", "/areas"
    };

    /// The page whose server time counts.
    private static final String TIMED = "/forms/B2";

    private static final int REQUESTS = 300;
    private static final int LATER_STARTS = 3;

    private final Path home;
    private final Path data;

    private Bench(Path home) {
        this.home = home;
        this.data = home.resolve("target").resolve("bench");
    }

    /// All parts, or those that are named: `start`, `demo`, `import`, `reporting`, `members`; and by
    /// name only what takes long: `load`, `soak`.
    public static void main(String[] arguments) throws Exception {
        var parts = List.of(arguments).subList(1, arguments.length);
        new Bench(Path.of(arguments[0])).run(parts);
    }

    private void run(List<String> parts) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        machine();
        if (parts.isEmpty() || parts.contains("start")) {
            new StartBench(home, data).run();
        }
        if (parts.isEmpty() || parts.contains("demo")) {
            demo();
        }
        if (parts.isEmpty() || parts.contains("import")) {
            units();
        }
        if (parts.isEmpty() || parts.contains("reporting")) {
            reporting();
        }
        if (parts.isEmpty() || parts.contains("members")) {
            members();
        }
        if (parts.contains("load")) {
            LoadBench.run(home, data);
        }
        if (parts.contains("soak")) {
            SoakBench.run(home, data);
        }
    }

    private void machine() throws Exception {
        var cpu =
                Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.replaceAll(".*: ", ""))
                        .findFirst()
                        .orElse("unknown processor");
        var memory = Program.number(Path.of("/proc/meminfo"), "MemTotal:") / 1024 / 1024;
        System.out.printf(
                "%s, %d cores, %d GiB, Linux %s, JDK %s, load average %s%n",
                cpu,
                Runtime.getRuntime().availableProcessors(),
                memory,
                System.getProperty("os.version"),
                System.getProperty("java.version"),
                Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    }

    private void demo() throws Exception {
        Program.delete(data);
        System.out.println("\nStart, from the command to the first page (built before)");
        try (var program = start("first, on an empty data directory")) {
            Thread.sleep(5_000);
            System.out.println("  idle memory after it (PSS)");
            program.printMemory();
        }
        for (var i = 1; i < LATER_STARTS; i++) {
            start("later").close();
        }
        try (var program = start("later")) {
            Visit.enterDemo();
            Answer.printWeights(PAGES);
            times(program);
            Visit.printTimes();
            RegistryBench.run(program, "sample province");
        }
        Program.delete(data);
    }

    private void members() throws Exception {
        Program.delete(data);
        try (var program = Program.start(home, "demo", data)) {
            Visit.enter(home, data, program);
            OfficialBench.run(program);
            MemberBench.asking(program);
        }
        Program.delete(data);
    }

    private void reporting() throws Exception {
        Program.delete(data);
        try (var program = Program.start(home, "demo", data)) {
            Visit.enter(home, data, program);
            ReportingBench.run(program);
        }
        Program.delete(data);
    }

    private Program start(String which) throws Exception {
        var begun = System.nanoTime();
        var program = Program.start(home, "demo", data);
        Answer.get("/sign-in", Map.of());
        System.out.printf("  %-44s %10.1f s%n", which, (System.nanoTime() - begun) / 1e9);
        return program;
    }

    private void times(Program program) throws Exception {
        try (var database = program.connect();
                var statement = database.prepareStatement("select 1")) {
            var page = program.page(TIMED);
            Spread.of(REQUESTS, page);
            Spread.of(REQUESTS, statement::execute);
            Spread.head("Time on loopback, " + REQUESTS + " requests one after another");
            var pages = Spread.of(REQUESTS, page);
            var trips = Spread.of(REQUESTS, statement::execute);
            pages.print(TIMED);
            trips.print("select 1 on PostgreSQL");
            System.out.printf(
                    "  %-44s %10.0f %10.0f%n",
                    "page ÷ select 1",
                    pages.at(50) / trips.at(50),
                    pages.at(95) / trips.at(95));
            Visit.printCost(database);
        }
    }

    private void units() throws Exception {
        Program.delete(data);
        try (var program = Program.start(home, "serve", data)) {
            Visit.enter(home, data, program);
            ImportBench.run(program);
            MemberBench.importing(program);
            RegistryBench.run(program, "100,000 units");
        }
        Program.delete(data);
    }
}
