import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The statements that a request really makes, read from the log of PostgreSQL while nobody else
/// asks, and a script of them for `pgbench`.
final class Capture {
    /// Something else may run in the background meanwhile: the shortest of so many is taken.
    private static final int TIMES = 5;

    private static final Pattern ENTRY =
            Pattern.compile(
                    "^\\S+ \\S+ \\S+ \\[\\d+\\] (LOG|DETAIL):  (.*?)(?=^\\d{4}-\\d\\d-\\d\\d |\\z)",
                    Pattern.MULTILINE | Pattern.DOTALL);

    /// What is executed; that it is parsed and bound is logged, too.
    private static final Pattern EXECUTED =
            Pattern.compile("duration: \\S+ ms  (?:statement|execute [^:]+): (.*)", Pattern.DOTALL);

    private static final Pattern PARAMETER =
            Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']++|'')*+')");

    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    private final Connection database;
    private final Path log;

    Capture(Program program, Connection database) {
        this.database = database;
        this.log = program.database().resolve("postgresql.log");
    }

    /// @param values what stands for `$1` and so on, as PostgreSQL writes it
    private record Statement(String sql, List<String> values) {}

    /// Which row a script is about: of a table of branches, another one each time.
    record Ids(String unit, String report) {}

    List<String> of(Callable<?> request, Ids ids) throws Exception {
        log(true);
        try {
            var found = new ArrayList<List<Statement>>();
            for (var i = 0; i < TIMES; i++) {
                var from = log.toFile().length();
                request.call();
                Thread.sleep(200);
                found.add(read(from));
            }
            return found.stream()
                    .min(Comparator.comparingInt(List::size))
                    .orElseThrow()
                    .stream()
                    .map(statement -> written(statement, ids))
                    .toList();
        } finally {
            log(false);
        }
    }

    /// The program's own server logs no values, which may be a person's; those of the bench are
    /// nobody's. A connection learns so when it is opened.
    private void log(boolean all) throws Exception {
        try (var statement = database.createStatement()) {
            statement.execute(
                    all
                            ? "alter system set log_min_duration_statement = 0"
                            : "alter system reset log_min_duration_statement");
            statement.execute(
                    all
                            ? "alter role chungtay_app set log_error_verbosity = 'default'"
                            : "alter role chungtay_app reset log_error_verbosity");
            statement.execute("select pg_reload_conf()");
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where usename = 'chungtay_app'");
        }
        Thread.sleep(1_000);
    }

    private List<Statement> read(long from) throws Exception {
        var statements = new ArrayList<Statement>();
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(from);
            var bytes = new byte[(int) (file.length() - from)];
            file.readFully(bytes);
            var entries = ENTRY.matcher(new String(bytes, StandardCharsets.UTF_8));
            var executed = false;
            while (entries.find()) {
                var text = entries.group(2).strip();
                if (entries.group(1).equals("LOG")) {
                    var found = EXECUTED.matcher(text);
                    executed = found.matches();
                    if (executed) {
                        statements.add(new Statement(found.group(1), List.of()));
                    }
                } else if (executed) {
                    var bare = statements.removeLast();
                    statements.add(new Statement(bare.sql, values(text)));
                }
            }
        }
        return statements;
    }

    private static List<String> values(String text) {
        return PARAMETER.matcher(text).results().map(found -> found.group(2)).toList();
    }

    private static String written(Statement statement, Ids ids) {
        return PLACE.matcher(statement.sql)
                        .replaceAll(
                                place -> Matcher.quoteReplacement(value(statement, place, ids)))
                + ";";
    }

    private static String value(Statement statement, MatchResult place, Ids ids) {
        var value = statement.values.get(Integer.parseInt(place.group(1)) - 1);
        if (value.equals("'" + ids.unit + "'")) {
            return ":unit";
        }
        if (value.equals("'" + ids.report + "'")) {
            return ":report";
        }
        // all figures of a report: one of them is another each time, or no sum would move
        var figures = value.split(",");
        return figures.length == ManyFigures.ELEMENTS && figures[0].matches("'\\{\\d+")
                ? "cast('{' || cast(:figure as text) || '"
                        + value.substring(figures[0].length())
                        + " as bigint[])"
                : value;
    }

    /// Only what is done between `BEGIN` and `COMMIT` where something is locked.
    static List<String> writing(List<String> statements) {
        var locks = 0;
        while (!statements.get(locks).contains("for update")) {
            locks++;
        }
        var from = statements.subList(0, locks).lastIndexOf("BEGIN;");
        var until = locks + statements.subList(locks, statements.size()).indexOf("COMMIT;");
        return statements.subList(from, until + 1);
    }

    /// @param branches how many there are to choose from
    static String script(List<String> statements, int branches) {
        return """
                \\set n random(1, %d)
                \\set figure random(0, 999)
                select unit, report from bench_branch where n = :n \\gset
                """
                        .formatted(branches)
                + statements.stream().collect(Collectors.joining("\n"))
                + "\n";
    }

    /// A table of the bench's own, to choose from.
    static void branches(Connection database, int many) throws Exception {
        try (var statement = database.createStatement()) {
            statement.execute("drop table if exists bench_branch");
            statement.execute(
                    """
                    create unlogged table bench_branch as
                    select row_number() over (order by md5(r.id::text)) as n, r.unit,
                           r.id as report
                      from report r
                      join report_round o on o.id = r.round and o.form = 'X1'
                    """
                            + " limit "
                            + many);
            statement.execute("create unique index on bench_branch (n)");
            statement.execute("analyze bench_branch");
        }
    }
}
