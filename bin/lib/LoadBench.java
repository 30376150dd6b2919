import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;

/// The deadline evening of a province, a notice that everybody opens, as many saves as get through,
/// and the same transactions by pgbench on the same server; in the sample, and with ten times the
/// branches (`-Dload.times=10`). Printed, and kept beside a file of all times in `target/load`.
final class LoadBench {
    private static final int CLERKS = Integer.getInteger("load.clerks", 2_000);
    private static final int RAMP = Integer.getInteger("load.ramp", 120);
    private static final int MINUTES = Integer.getInteger("load.minutes", 10);
    private static final int SECONDS = Integer.getInteger("load.seconds", 60 * MINUTES);
    private static final int HURRY = Integer.getInteger("load.hurry", 60);
    private static final int PEOPLE = Integer.getInteger("load.people", 20_000);
    private static final int NOTICE = Integer.getInteger("load.notice", 600);
    private static final int BRANCHES = 11_389; // of the sample
    private static final String SAMPLE = "tq";
    private static final String LARGE = "m";

    private final Path home;
    private final Program program;
    private final Connection database;
    private final PrintStream out;

    private LoadBench(Path home, Program program, PrintStream out) throws Exception {
        this.home = home;
        this.program = program;
        this.database = program.connect();
        this.out = out;
    }

    /// @param data made where it is not there; one named by `load.data` is kept
    static void run(Path home, Path data) throws Exception {
        var kept = System.getProperty("load.data");
        var used = kept == null ? data : Path.of(kept);
        if (kept == null) {
            Program.delete(used);
        }
        try (var program = Program.start(home, "demo", used);
                var out = report(home.resolve("target/load"), "load")) {
            Visit.enter(home, used, program);
            new LoadBench(home, program, out).run();
        }
        if (kept == null) {
            Program.delete(used);
        }
    }

    /// What is printed is kept, too.
    static PrintStream report(Path folder, String name) throws Exception {
        Files.createDirectories(folder);
        var file = Files.newOutputStream(folder.resolve(name + ".txt"));
        var both =
                new OutputStream() {
                    @Override
                    public void write(int letter) throws IOException {
                        System.out.write(letter);
                        file.write(letter);
                    }
                };
        return new PrintStream(both, true, StandardCharsets.UTF_8);
    }

    private void run() throws Exception {
        open(program, database);
        var times = Integer.getInteger("load.times", 1);
        var growth = new Growth(program, database);
        whenQuiet();
        if (times > 1) {
            growth.ask(SAMPLE);
        }
        var sample = scenario(SAMPLE);
        if (times > 1) {
            growth.multiply(times * BRANCHES);
            whenQuiet();
            growth.compare(LARGE, out);
            scenario(LARGE).compare(sample, out);
        }
    }

    /// Where others work on the machine, somebody says when it may begin.
    private static void whenQuiet() throws IOException {
        if (Boolean.getBoolean("load.pause")) {
            System.out.println("Enter begins");
            System.in.read();
        }
    }

    /// A start of the demo loads its programme, which has no such form; the reports stay.
    private static final String AGAIN =
            """
            insert into form (programme, code, position, definition)
            select programme, form, 99, definition from form_version where form = 'X1'
            """;

    /// The form that everybody fills in, and what stands in it before the evening.
    static void open(Program program, Connection database) throws Exception {
        try (var statement = database.createStatement()) {
            if (statement.executeUpdate(AGAIN) > 0) {
                return;
            }
        }
        var figures = new ManyFigures(database);
        figures.open();
        ImportBench.take(
                program, "values", new ImportBench.Sent(figures.values(0), "the figures of all"));
    }

    /// What is held against the same of ten times the branches.
    private record Result(Spread saved, double hurried) {
        void compare(Result sample, PrintStream out) {
            out.printf("%nFrom the sample to ten times the sample%n");
            out.printf(
                    "  a cell saved on the evening, p50 / p95 / p99 ms    %s to %s%n",
                    sample.told(), told());
            out.printf("  saves a second    %.0f to %.0f%n", sample.hurried, hurried);
        }

        private String told() {
            return saved == null
                    ? "none"
                    : "%.1f / %.1f / %.1f".formatted(saved.at(50), saved.at(95), saved.at(99));
        }
    }

    /// As somebody would ask who remembers no sum of the communes' units.
    private static final String TOTAL =
            """
              select f.place, sum(f.total)
                from report_sum s
                join report_round o on o.id = s.round and o.form = 'X1'
                join unit h on h.id = s.holder and split_part(h.code, '.', 2) = '%s'
               cross join unnest(s.totals) with ordinality as f (total, place)
            group by f.place;
            """;

    /// What PostgreSQL alone needs for the same statements, now, on the same server.
    private void beside(String area, Evening evening, Result result) throws Exception {
        var capture = new Capture(program, database);
        var pgbench = new PgBench(program, home.resolve("target/load"), out);
        var writer = evening.writers().getFirst();
        var all = capture.of(() -> writer.saveOnce(), writer.ids(database));
        Capture.branches(database, CLERKS);
        out.printf(
                "%nThe same statements by pgbench, %d s each; a save makes %d%n", HURRY, all.size());
        var script = Capture.script(all, CLERKS);
        var fastest = pgbench.run("a save, as many as get through", script, 0, HURRY);
        if (fastest == null) {
            return;
        }
        var alone = Capture.script(Capture.writing(all), CLERKS);
        pgbench.run("its writing transaction alone", alone, 0, HURRY);
        pgbench.run("the province's total, nothing remembered", TOTAL.formatted(area), 0, HURRY);
        out.printf(
                "  %-60s %10.2f%n",
                "saves a second, program ÷ pgbench",
                result.hurried / PgBench.perSecond(fastest, HURRY));
        var saved = result.saved;
        if (saved != null) {
            var rate = Math.max(1, saved.nanos().length / (double) SECONDS);
            var same = pgbench.run("a save, as many as on the evening", script, rate, HURRY);
            out.printf(
                    "  %-60s %10.1f / %.1f / %.1f%n",
                    "a save on the evening, program ÷ pgbench, p50 / p95 / p99",
                    saved.at(50) / same.at(50),
                    saved.at(95) / same.at(95),
                    saved.at(99) / same.at(99));
        }
    }

    private Result scenario(String area) throws Exception {
        out.printf("%nProvince %s%n", area);
        var evening = new Evening(program, database, new Evening.Place(area, CLERKS, 4), out);
        var saved = evening.run(RAMP, SECONDS);
        if (PEOPLE > 0 && area.equals(SAMPLE)) {
            new Notice(program, evening, out).run(PEOPLE, NOTICE);
        }
        var hurried = evening.hurry(HURRY);
        out.printf("  %-60s %10.0f%n", "saves a second, as many as get through", hurried);
        beside(area, evening, new Result(saved, hurried));
        evening.times().write(home.resolve("target/load/" + area + ".csv"));
        return new Result(saved, hurried);
    }
}
