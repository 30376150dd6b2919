/// How long it takes to count the officials of a day, of everybody and of one commune, and to list
/// the branches without a head.
final class OfficialBench {
    private static final int TIMES = 200;
    private static final String DAY = "2020-12-31";

    /// Of all grassroots units the one with most posts, its own and its branches'.
    private static final String COMMUNE =
            """
              select a.code
                from office o
                join unit_below b
                  on b.unit = o.unit
                 and date '2020-12-31' between b.valid_from and b.valid_to
                join unit a on a.id = b.ancestor
                join unit_state s
                  on s.unit = a.id
                 and s.level = 'GRASSROOTS'
                 and s.voided_at is null
                 and s.during @> date '2020-12-31'
               where o.voided_at is null
                 and o.during @> date '2020-12-31'
            group by a.code
            order by count(*) desc, a.code
               limit 1
            """;

    private OfficialBench() {}

    static void run(Program program) throws Exception {
        var commune = commune(program);
        var counts = "/api/v1/officials/counts?asOf=";
        Spread.head("Officials of the sample province, " + TIMES + " times");
        print(program, "all units", counts + DAY);
        print(program, "all units, after the mergers", counts + "2025-07-01");
        print(program, "one commune, " + commune, counts + DAY + "&unit=" + commune);
        print(program, "the page of all", "/officials?asOf=31/12/2020");
        print(program, "branches without a head", "/officials/heads?asOf=31/12/2020");
    }

    private static void print(Program program, String what, String path) throws Exception {
        var page = program.page(path);
        Spread.of(TIMES / 4, page);
        Spread.of(TIMES, page).print(what);
    }

    private static String commune(Program program) throws Exception {
        try (var database = program.connect();
                var statement = database.createStatement();
                var row = statement.executeQuery(COMMUNE)) {
            row.next();
            return row.getString(1);
        }
    }
}
