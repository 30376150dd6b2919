import java.io.StringReader;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/// Live totals over the figures of all branches of the sample, and bringing those figures in.
final class ReportingBench {
    private static final int TIMES = 100;
    private static final int SAVES = 240;

    /// How often at least, and how long, the same is asked before.
    private static final int WARM_UP = 100;
    private static final Duration WARMING_UP = Duration.ofSeconds(10);

    private static final Pattern VALUE = Pattern.compile("\"value\":(\\d+)");
    private static final Pattern JOB = Pattern.compile("\"id\":(\\d+)");
    private static final Pattern STATE = Pattern.compile("\"state\":\"(\\w+)\"");

    private final Program program;
    private final Connection database;

    private ReportingBench(Program program, Connection database) {
        this.program = program;
        this.database = database;
    }

    static void run(Program program) throws Exception {
        try (var database = program.connect()) {
            new ReportingBench(program, database).run();
        }
    }

    private void run() throws Exception {
        var figures = new ManyFigures(database);
        figures.open();
        var branches = number("select count(*) from (" + ManyFigures.branches("u.id") + ") b");
        System.out.printf(
                "%n%,d values of %,d branches, seconds%n",
                branches * ManyFigures.ELEMENTS,
                branches);
        var list = figures.values(0);
        var copied = copy(list);
        var taken = take(list, "import through the API");
        take(list, "the same list again");
        take(figures.values(1), "all of them other values");
        System.out.printf("  %-44s %10.2f%n", "COPY and upsert of the same rows", copied);
        System.out.printf("  %-44s %10.2f%n", "rate of the import ÷ rate of COPY", copied / taken);
        totals();
        saves();
        var minutes = Integer.getInteger("clerks.minutes", 10);
        ManyClerks.run(database, Duration.ofMinutes(minutes));
    }

    private void totals() throws Exception {
        var all = "/api/v1/totals?form=X1&period=2024";
        var commune =
                text(
                        """
                          select p.code
                            from unit_state s
                            join unit p on p.id = s.parent
                           where s.level = 'BRANCH' and s.voided_at is null
                             and s.during @> date '2024-12-31'
                        group by p.code
                        order by count(*) desc, p.code
                           limit 1
                        """);
        Spread.head("Live totals of 120 elements over HTTP, " + TIMES + " times");
        print("select 1", () -> number("select 1"));
        print("the province", program.page(all + "&area=tq"));
        print("one organisation", program.page(all + "&unit=yu.tq"));
        print("one organisation by commune", program.page(all + "&unit=yu.tq&by=GRASSROOTS"));
        print("every commune", program.page(all + "&area=tq&by=GRASSROOTS"));
        print("every commune, converted to today", program.page(all + "&area=tq&by=GRASSROOTS&structure=today"));
        print("one commune's unit", program.page(all + "&unit=" + commune));
        print(
                "all branches, 6 elements",
                program.page(all + "&area=tq&by=BRANCH" + ManyFigures.asked(6)));
        print(
                "what one figure is made of",
                program.page(
                        "/api/v1/totals/explain?form=X1&period=2024&area=tq"
                                + ManyFigures.asked(1)));
    }

    /// A cell saved by the page, and then in the province's total: the total is asked for as soon as
    /// the save is answered, and has to have moved by as much as the cell.
    private void saves() throws Exception {
        var clerk = Clerk.signIn(database, 1).getFirst();
        var totals = "/api/v1/totals?form=X1&period=2024&area=tq&element=";
        Spread.head("A cell saved over HTTP, " + SAVES + " times");
        var turn = new AtomicInteger();
        Spread.warmUp(
                WARM_UP,
                WARMING_UP.multipliedBy(3),
                () -> save(clerk, totals, turn.getAndIncrement()));
        var saved = new long[SAVES];
        var seen = new long[SAVES];
        for (var time = 0; time < SAVES; time++) {
            var took = save(clerk, totals, time);
            saved[time] = took.saved();
            seen[time] = took.seen();
        }
        new Spread(saved).print("a cell saved");
        new Spread(seen).print("a cell saved and seen in the province's total");
    }

    /// How long a save took, in nanoseconds, and until the total had been seen.
    private record Took(long saved, long seen) {}

    private Took save(Clerk clerk, String totals, int time) throws Exception {
        var place = time % ManyFigures.ELEMENTS;
        var ask = program.page(totals + ManyFigures.element(place + 1));
        var before = Long.parseLong(found(VALUE, new String(ask.call())));
        var begun = System.nanoTime();
        var moved = save(clerk, place, time);
        var saved = System.nanoTime() - begun;
        var after = Long.parseLong(found(VALUE, new String(ask.call())));
        var seen = System.nanoTime() - begun;
        if (after != before + moved) {
            throw new IllegalStateException(before + " moved by " + moved + " is " + after);
        }
        return new Took(saved, seen);
    }

    /// By how much the cell moved.
    private static long save(Clerk clerk, int place, int time) throws Exception {
        var before = clerk.figures[place];
        var answer = clerk.save(place, before + 1 + time);
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.status() + " " + answer.text());
        }
        return clerk.figures[place] - before;
    }

    private static void print(String what, Callable<?> call) throws Exception {
        Spread.warmUp(WARM_UP, WARMING_UP, call);
        Spread.of(TIMES, call).print(what);
    }

    /// As a program without a history or a sum would keep them: a row for each cell.
    private double copy(String list) throws Exception {
        execute(
                """
                create temporary table plain_cell (
                    unit_code text not null,
                    period text not null,
                    element text not null,
                    value bigint,
                    primary key (unit_code, period, element)
                )
                """);
        execute("create temporary table staged_cell (like plain_cell)");
        var begun = System.nanoTime();
        database.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy staged_cell from stdin with (format csv, header)",
                        new StringReader(list));
        execute(
                """
                insert into plain_cell
                select * from staged_cell
                    on conflict (unit_code, period, element) do
                update set value = excluded.value
                """);
        return (System.nanoTime() - begun) / 1e9;
    }

    private double take(String list, String what) throws Exception {
        var begun = System.nanoTime();
        var job = found(JOB, program.post("/api/v1/imports/values", list));
        var ask = program.page("/api/v1/jobs/" + job);
        var state = "";
        while (!state.equals("DONE")) {
            Thread.sleep(50);
            var answer = new String(ask.call());
            state = found(STATE, answer);
            if (state.equals("FAILED")) {
                throw new IllegalStateException(answer);
            }
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("  %-44s %10.2f%n", what, seconds);
        return seconds;
    }

    private static String found(Pattern pattern, String answer) {
        var matcher = pattern.matcher(answer);
        if (!matcher.find()) {
            throw new IllegalStateException(answer);
        }
        return matcher.group(1);
    }

    private long number(String query) throws Exception {
        return Long.parseLong(text(query));
    }

    private String text(String query) throws Exception {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String statement) throws Exception {
        try (var prepared = database.createStatement()) {
            prepared.execute(statement);
        }
    }
}
