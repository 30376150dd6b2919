import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.postgresql.PGConnection;

/// How long lists of members take to come in, beside COPY of the same rows into the same tables with
/// their indexes and checks; and how long it takes to count them and to find one by name.
final class MemberBench {
    private static final int TIMES = 200;
    private static final int FEW = 20;
    private static final String DAY = "2020-12-31";

    /// Generated columns cannot be copied.
    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("person", "id, code, full_name, birth_date, gender, made_at");
        COLUMNS.put("membership", "id, person, organisation, unit, during, brought_at");
    }

    /// What people type: whole names, a family name with a given one, one word, nothing found.
    private static final List<String> NAMES =
            List.of(
                    "nguyen van an", "tran thi hoa", "le minh", "nguyen thi", "hoang van tung",
                    "pham thu huong", "ma van", "do quang minh", "zzzz", "ly thi sen");

    /// For each branch of the commune some branch of the organisation elsewhere.
    private static final String ELSEWHERE =
            """
            create temporary table elsewhere as
            with mine as (
                select b.unit
                  from unit_below b
                  join unit a on a.id = b.ancestor
                 where a.code = '%s'
            )
            select u.id as unit,
                   (select min(o.unit)
                      from membership o
                     where o.organisation = u.organisation
                       and o.unit not in (select unit from mine)) as other
              from unit u
             where u.id in (select unit from mine)
            """;

    /// Everybody again with the given name of somebody else, so that there are more names too.
    private static final String PERSONS =
            """
            insert into person (id, code, full_name, birth_date, gender, made_at)
            overriding system value
            select %1$d + p.id, '%2$s' || p.code,
                   regexp_replace(p.full_name, '\\S+$', '')
                   || regexp_replace(coalesce(q.full_name, p.full_name), '^.*\\s', ''),
                   p.birth_date, p.gender, now()
              from person p
         left join person q on q.id = 1 + (31 * p.id + %1$d) %% %3$d
             where p.id <= %3$d
            """;

    private static final String MEMBERSHIPS =
            """
            insert into membership (person, organisation, unit, during, brought_at)
            select %d + m.person, m.organisation, coalesce(e.other, m.unit), m.during, now()
              from membership m
         left join elsewhere e on e.unit = m.unit
             where m.person <= %d
               and m.voided_at is null
            """;

    private MemberBench() {}

    /// Into the units that [ImportBench] brought in, and into the copy of them that it left.
    static void importing(Program program) throws Exception {
        var list = ManyMembers.list(branches(program));
        System.out.printf(
                "%nImport of %,d memberships through the API, seconds%n",
                ManyMembers.MEMBERSHIPS);
        System.out.printf("  %-44s %10s %10s%n", "", "from POST", "job alone");
        var taken = ImportBench.take(program, "members", new ImportBench.Sent(list, "the members"));
        ImportBench.take(
                program,
                "members",
                new ImportBench.Sent(list, "the same members again, nothing new"));
        var rows = new LinkedHashMap<String, byte[]>();
        try (var database = program.connect()) {
            for (var table : COLUMNS.entrySet()) {
                var out = new ByteArrayOutputStream();
                var sql = "copy (select %s from %s order by id) to stdout";
                database.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(sql.formatted(table.getValue(), table.getKey()), out);
                rows.put(table.getKey(), out.toByteArray());
            }
        }
        try (var database = program.connect("copied")) {
            copied(database, rows);
            var copied = copied(database, rows);
            System.out.printf("  %-44s %10.2f%n", "COPY, indexes and checks, foreign keys", copied);
            System.out.printf("  %-44s %10.2f%n", "import ÷ COPY", taken / copied);
            System.out.printf("  %-44s %9.0f%%%n", "rate of COPY", 100 * copied / taken);
        }
    }

    private static List<String> branches(Program program) throws Exception {
        var codes = new ArrayList<String>();
        try (var database = program.connect();
                var statement = database.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                  select u.code
                                    from unit u
                                    join unit_state s on s.unit = u.id and s.level = 'BRANCH'
                                order by u.id
                                """)) {
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
        }
        return codes;
    }

    private static double copied(Connection database, Map<String, byte[]> rows) throws Exception {
        execute(database, "set session_replication_role = origin");
        execute(database, "truncate person cascade");
        execute(database, "checkpoint");
        var begun = System.nanoTime();
        database.setAutoCommit(false);
        for (var table : COLUMNS.entrySet()) {
            database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy %s (%s) from stdin".formatted(table.getKey(), table.getValue()),
                            new ByteArrayInputStream(rows.get(table.getKey())));
        }
        database.commit();
        database.setAutoCommit(true);
        return (System.nanoTime() - begun) / 1e9;
    }

    /// On the sample province; with `-Dmembers.times=10` once more with as many times the people.
    static void asking(Program program) throws Exception {
        var commune = commune(program);
        asking(program, "sample province", commune);
        var times = Integer.getInteger("members.times", 1);
        if (times > 1) {
            multiply(program, times, commune);
            asking(program, times + " times the people", commune);
        }
    }

    private static void asking(Program program, String title, String commune) throws Exception {
        Spread.head("Members, " + title);
        print("every unit", FEW, page(program, "/api/v1/members/units?asOf=" + DAY));
        print("the province", FEW, page(program, "/api/v1/members/counts?asOf=" + DAY));
        var unit = "/api/v1/members/counts?asOf=" + DAY + "&unit=" + commune;
        print("one commune, " + commune, TIMES, page(program, unit));
        print("all of the Farmers' Union", FEW, page(program, "/people?unit=fu.tq"));
        names(program, "a name in the commune, ", "&unit=" + commune);
        names(program, "a name, ", "");
        for (var name : NAMES) {
            var address = "/people?q=" + name.replace(" ", "+");
            print("  " + name, FEW, page(program, address));
        }
    }

    private static void names(Program program, String what, String where) throws Exception {
        var asked = new int[1];
        print(
                what + NAMES.size() + " in turn",
                TIMES,
                () -> {
                    var name = NAMES.get(asked[0]++ % NAMES.size()).replace(" ", "+");
                    return program.page("/people?q=" + name + where).call();
                });
    }

    private static Callable<?> page(Program program, String path) {
        return program.page(path);
    }

    private static void print(String what, int times, Callable<?> asked) throws Exception {
        Spread.of(times / 4 + 2, asked);
        Spread.of(times, asked).print(what);
    }

    /// Of all grassroots units the one with most members.
    private static String commune(Program program) throws Exception {
        return one(
                program,
                """
                  select a.code
                    from membership m
                    join unit_below b
                      on b.unit = m.unit
                     and date '2020-12-31' between b.valid_from and b.valid_to
                    join unit a on a.id = b.ancestor
                    join unit_state s
                      on s.unit = a.id
                     and s.level = 'GRASSROOTS'
                     and s.during @> date '2020-12-31'
                   where m.during @> date '2020-12-31'
                group by a.code
                order by count(*) desc, a.code
                   limit 1
                """);
    }

    private static String one(Program program, String sql) throws Exception {
        try (var database = program.connect();
                var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /// Everybody again and again under other codes, in a branch of the same organisation elsewhere
    /// than in the commune that is asked about, whose figure stays what it is.
    private static void multiply(Program program, int times, String commune) throws Exception {
        var base = Long.parseLong(one(program, "select max(id) from person"));
        try (var database = program.connect()) {
            execute(database, ELSEWHERE.formatted(commune));
            for (var turn = 1; turn < times; turn++) {
                execute(database, PERSONS.formatted(base * turn, "X" + turn + "-", base));
                execute(database, MEMBERSHIPS.formatted(base * turn, base));
            }
            var last = "select setval(pg_get_serial_sequence('person', 'id'), max(id)) from person";
            execute(database, last);
            execute(database, "vacuum analyze person");
            execute(database, "vacuum analyze person_name");
            execute(database, "vacuum analyze membership");
        }
    }

    private static void execute(Connection database, String statement) throws Exception {
        try (var prepared = database.createStatement()) {
            prepared.execute(statement);
        }
    }
}
