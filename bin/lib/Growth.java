import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What one person alone waits for, asked in the sample and again once ten times as many branches
/// report; and how those come in.
final class Growth {
    static final Pattern VALUE = Pattern.compile("\"value\":(\\d+)");

    private static final int TIMES = 40;

    /// With 20 communes each, and six units in each, ten times the communes' units of the sample.
    private static final int DISTRICTS = 160;

    private static final int SLICE = 12_000;
    private static final Duration WARMING_UP = Duration.ofSeconds(2);

    private final Program program;
    private final Connection database;
    private final Map<String, double[]> sample = new LinkedHashMap<>();

    Growth(Program program, Connection database) {
        this.program = program;
        this.database = database;
    }

    static List<String> provinces(Connection database) throws SQLException {
        var codes = new ArrayList<String>();
        try (var statement = database.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                select code
                                  from area a
                                  join area_state s on s.area = a.id
                                 where s.kind = 'PROVINCE' and a.voided_at is null
                                   and s.voided_at is null and s.during @> date '2024-12-31'
                                """)) {
            while (row.next()) {
                codes.add(row.getString(1));
            }
        }
        return codes;
    }

    /// Units and reports of so many branches in a province of their own, beside the sample.
    void multiply(int branches) throws Exception {
        var list = new ManyUnits(branches + ManyUnits.above(DISTRICTS), DISTRICTS);
        ImportBench.take(program, "areas", new ImportBench.Sent(list.areas(), "areas"));
        ImportBench.take(program, "units", new ImportBench.Sent(list.units(), "units"));
        var figures = new ManyFigures(database);
        for (var from = 0; from < branches; from += SLICE) {
            var some = ManyFigures.branches("u.code") + LATER.formatted(from, SLICE);
            var what = "reports of " + Math.min(SLICE, branches - from) + " branches";
            var sent = new ImportBench.Sent(figures.values(some, from), what);
            ImportBench.take(program, "values", sent);
        }
        try (var statement = database.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private static final String LATER =
            " and split_part(u.code, '.', 2) = 'm' order by u.id offset %d limit %d";

    /// Asks in the sample, to be held against what is asked later.
    void ask(String area) throws Exception {
        for (var question : questions(area).entrySet()) {
            var spread = spread(question.getValue());
            sample.put(
                    question.getKey(), new double[] {spread.at(50), spread.at(95), spread.at(99)});
        }
    }

    /// Asks again in the other province and prints both, with how many times as long it takes.
    void compare(String area, PrintStream out) throws Exception {
        out.printf("%nOne person alone, %d times, p50 / p95 / p99 ms%n", TIMES);
        out.printf("  %-34s %27s %27s %7s%n", "", "sample", "ten times", "factor");
        for (var question : questions(area).entrySet()) {
            var was = sample.get(question.getKey());
            var is = spread(question.getValue());
            out.printf(
                    "  %-34s %27s %27s %7.1f%n",
                    question.getKey(),
                    "%.1f / %.1f / %.1f".formatted(was[0], was[1], was[2]),
                    "%.1f / %.1f / %.1f".formatted(is.at(50), is.at(95), is.at(99)),
                    is.at(50) / was[0]);
        }
    }

    private Spread spread(String path) throws Exception {
        var page = program.page(path);
        Spread.warmUp(10, WARMING_UP, page);
        return Spread.of(TIMES, page);
    }

    private Map<String, String> questions(String area) throws SQLException {
        var totals = "/api/v1/totals?form=X1&period=2024";
        var round = "/reports/X1/2024/final";
        var branch = one(BRANCH.formatted(area));
        var commune = one(COMMUNE.formatted(area));
        var province = one(PROVINCE.formatted(area));
        var questions = new LinkedHashMap<String, String>();
        questions.put("the province's total", totals + "&area=" + area);
        questions.put("one organisation's total", totals + "&unit=" + province);
        questions.put("one commune's total", totals + "&unit=" + commune);
        questions.put("every commune", totals + "&area=" + area + "&by=GRASSROOTS");
        questions.put("every branch, one element", totals + "&area=" + area + BY_BRANCH);
        questions.put("the form of a branch", round + "/" + branch);
        questions.put("the total, before submitting", round + "/" + branch + "/submission");
        questions.put("who has reported", round);
        questions.put("units that have submitted", round + "?standing=SUBMITTED");
        questions.put("units", "/units");
        questions.put("units by a word", "/units?q=hop+thanh");
        questions.put("the tree of units", "/units/tree");
        questions.put("areas", "/areas");
        questions.put("targets at a glance", "/targets/overview");
        questions.put("what one owes", "/my-work");
        questions.put("home", "/");
        return questions;
    }

    private static final String BY_BRANCH = "&by=BRANCH" + ManyFigures.asked(1);

    private static final String LEVEL =
            """
              select u.code
                from unit_state s
                join unit u on u.id = s.unit
               where s.level = '%s'
                 and s.voided_at is null
                 and s.during @> date '2024-12-31'
                 and split_part(u.code, '.', 2) = '%%s'
            order by md5(u.code)
               limit 1
            """;

    private static final String BRANCH = LEVEL.formatted("BRANCH");
    private static final String COMMUNE = LEVEL.formatted("GRASSROOTS");
    private static final String PROVINCE = LEVEL.formatted("PROVINCE");

    private String one(String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
