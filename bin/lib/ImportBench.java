import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// How long 100,000 units take to come in through the API, beside what PostgreSQL needs to COPY the
/// same rows into tables that the same migrations made, in another database of the same server.
final class ImportBench {
    private static final int COPIES = 3;
    private static final Pattern JOB = Pattern.compile("\"id\":(\\d+)");
    private static final Pattern STATE = Pattern.compile("\"state\":\"(\\w+)\"");

    /// What `unit` and `unit_state` refer to comes first; generated columns cannot be copied.
    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        var closed = ", voided_at, voided_by";
        COLUMNS.put("area", "id, code, during, opened_by, ended_by" + closed);
        COLUMNS.put("unit", "id, code, organisation, during, opened_by, ended_by" + closed);
        COLUMNS.put(
                "unit_state",
                "id, unit, during, name, level, area, parent, opened_by, closed_by" + closed);
    }

    /// What refuses to forget even as a replica stands in the way of emptying the tables.
    private static final String FORGETTING =
            """
            do $$
            declare
                watched regclass;
            begin
                for watched in select distinct tgrelid from pg_trigger where tgenabled = 'A' loop
                    execute format('alter table %s disable trigger user', watched);
                end loop;
            end $$
            """;

    private final Program program;
    private final ManyUnits list = new ManyUnits();
    private final Map<String, byte[]> rows = new LinkedHashMap<>();

    private ImportBench(Program program) {
        this.program = program;
    }

    static void run(Program program) throws Exception {
        new ImportBench(program).run();
    }

    private void run() throws Exception {
        System.out.printf("%nImport of %,d units through the API, seconds%n", ManyUnits.COUNT);
        System.out.printf("  %-44s %10s %10s%n", "", "from POST", "job alone");
        take("areas", list.areas(), "the areas of them");
        var taken = take("units", list.units(), "the units");
        take("units", list.units(), "the same units again, nothing new");
        read();
        migrate();
        try (var database = program.connect("copied")) {
            System.out.printf("%nCOPY of the same rows, seconds, and import ÷ COPY%n");
            var copies = copies(database);
            print("keys, indexes, exclusion, row checks", taken, copies.get(Guard.NONE));
            print("and the foreign keys", taken, copies.get(Guard.KEYS));
            print("and the registry's checks and trees", taken, copies.get(Guard.ALL));
        }
    }

    private static void print(String what, double taken, double[] copies) {
        Arrays.sort(copies);
        System.out.printf(
                "  %-44s %6.2f (%.2f to %.2f)   %5.2f%n",
                what,
                copies[copies.length / 2],
                copies[0],
                copies[copies.length - 1],
                taken / copies[copies.length / 2]);
    }

    /// The seconds from the request to the answer that the job is done.
    private double take(String kind, String sent, String what) throws Exception {
        return take(program, kind, new Sent(sent, what));
    }

    /// @param what it is called when it is printed
    record Sent(String list, String what) {}

    static double take(Program program, String kind, Sent sent) throws Exception {
        checkpoint(program);
        var begun = System.nanoTime();
        var job = found(JOB, program.post("/api/v1/imports/" + kind, sent.list()));
        var ask = program.page("/api/v1/jobs/" + job);
        var state = "";
        while (!state.equals("DONE")) {
            if (state.equals("FAILED")) {
                throw new IllegalStateException(new String(ask.call()));
            }
            Thread.sleep(20);
            state = found(STATE, new String(ask.call()));
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "  %-44s %10.2f %10.2f%n", sent.what(), seconds, alone(program, job));
        return seconds;
    }

    private static String found(Pattern pattern, String answer) {
        var matcher = pattern.matcher(answer);
        if (!matcher.find()) {
            throw new IllegalStateException(answer);
        }
        return matcher.group(1);
    }

    private static double alone(Program program, String job) throws Exception {
        try (var database = program.connect();
                var statement = database.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                select extract(epoch from finished_at - started_at)
                                  from import_job
                                 where id = %s
                                """
                                        .formatted(job))) {
            row.next();
            return row.getDouble(1);
        }
    }

    private void read() throws Exception {
        try (var database = program.connect()) {
            for (var table : COLUMNS.entrySet()) {
                var out = new ByteArrayOutputStream();
                copier(database)
                        .copyOut(
                                "copy (select %s from %s order by id) to stdout"
                                        .formatted(table.getValue(), table.getKey()),
                                out);
                rows.put(table.getKey(), out.toByteArray());
            }
        }
    }

    private void migrate() throws Exception {
        try (var database = program.connect()) {
            execute(database, "create database copied");
        }
        try (var database = program.connect("copied")) {
            Flyway.configure()
                    .dataSource(new SingleConnectionDataSource(database, true))
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("application", "chungtay_app"))
                    .load()
                    .migrate();
            execute(database, FORGETTING);
            execute(database, "set session_replication_role = replica");
            copy(database, "area");
        }
    }

    /// In turns, so that a busy moment of the machine hits all of them; the first turn only warms.
    private Map<Guard, double[]> copies(Connection database) throws Exception {
        var seconds = new EnumMap<Guard, double[]>(Guard.class);
        for (var turn = -1; turn < COPIES; turn++) {
            for (var guard : Guard.values()) {
                var taken = copy(database, guard);
                if (turn >= 0) {
                    seconds.computeIfAbsent(guard, g -> new double[COPIES])[turn] = taken;
                }
            }
        }
        return seconds;
    }

    private double copy(Connection database, Guard guard) throws Exception {
        execute(database, "set session_replication_role = replica");
        execute(database, "truncate unit_below, registry_change, unit cascade");
        guard(database, guard);
        checkpoint(program);
        var begun = System.nanoTime();
        database.setAutoCommit(false);
        copy(database, "unit");
        copy(database, "unit_state");
        database.commit();
        database.setAutoCommit(true);
        return (System.nanoTime() - begun) / 1e9;
    }

    /// As a replica PostgreSQL fires no trigger at all; the foreign keys are triggers of its own.
    private static void guard(Connection database, Guard guard) throws Exception {
        if (guard != Guard.NONE) {
            execute(database, "set session_replication_role = origin");
        }
        var user = guard == Guard.ALL ? "enable" : "disable";
        execute(database, "alter table unit %s trigger user".formatted(user));
        execute(database, "alter table unit_state %s trigger user".formatted(user));
    }

    private void copy(Connection database, String table) throws Exception {
        copier(database)
                .copyIn(
                        "copy %s (%s) from stdin".formatted(table, COLUMNS.get(table)),
                        new ByteArrayInputStream(rows.get(table)));
    }

    private static CopyManager copier(Connection database) throws Exception {
        return database.unwrap(PGConnection.class).getCopyAPI();
    }

    /// So that nobody pays for what somebody else has written.
    private static void checkpoint(Program program) throws Exception {
        try (var database = program.connect()) {
            execute(database, "checkpoint");
        }
    }

    private static void execute(Connection database, String statement) throws Exception {
        try (var prepared = database.createStatement()) {
            prepared.execute(statement);
        }
    }

    /// Which triggers watch over the tables.
    private enum Guard {
        NONE,
        KEYS,
        ALL
    }
}
