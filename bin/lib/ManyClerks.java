import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;

/// The last evening: 500 clerks, each signed in by themselves, each with a branch of their own, save
/// cell after cell as their pages do.
final class ManyClerks {
    private static final int CLERKS = 500;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    /// Between two cells, in milliseconds.
    private static final int THINKING = 10_000;

    private final Connection database;
    private final HttpClient client;
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
    private final AtomicLong saved = new AtomicLong();

    private ManyClerks(Connection database) {
        this.database = database;
        this.client =
                HttpClient.newBuilder().executor(Executors.newVirtualThreadPerTaskExecutor()).build();
    }

    static void run(Connection database, Duration time) throws Exception {
        new ManyClerks(database).run(time);
    }

    private void run(Duration time) throws Exception {
        var branches = branches();
        var clerks = new ArrayList<Clerk>();
        for (var number = 0; number < CLERKS; number++) {
            clerks.add(Clerk.signIn(number, branches.get(number)));
        }
        var end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            clerks.forEach(clerk -> threads.submit(() -> work(clerk, end)));
        }
        var all = nanos.stream().mapToLong(Long::longValue).toArray();
        Spread.head(
                "%d clerks for %d s, %d saves, %d errors"
                        .formatted(CLERKS, time.toSeconds(), saved.get(), errors.size()));
        new Spread(all).print("a cell saved");
        errors.stream().limit(3).forEach(System.out::println);
        lost(clerks);
    }

    private Void work(Clerk clerk, long end) throws Exception {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(clerk.number);
        Thread.sleep(random.nextInt(THINKING));
        while (System.nanoTime() < end) {
            save(clerk, random);
            Thread.sleep(random.nextInt(THINKING));
        }
        return null;
    }

    private void save(Clerk clerk, RandomGenerator random) throws Exception {
        var place = random.nextInt(ManyFigures.ELEMENTS);
        var wanted = random.nextInt(1000);
        var element = ManyFigures.element(place + 1);
        var body =
                "_csrf=%s&value.%s=%d&seen.%s=%s"
                        .formatted(clerk.token, element, wanted, element, clerk.seen(place));
        var request =
                HttpRequest.newBuilder(Program.address(clerk.path + "/cells"))
                        .header("Cookie", clerk.cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        var begun = System.nanoTime();
        var answer = client.send(request, BodyHandlers.ofString());
        nanos.add(System.nanoTime() - begun);
        if (answer.statusCode() == 200) {
            saved.incrementAndGet();
            clerk.figures[place] = wanted;
        } else {
            errors.add(answer.statusCode() + " " + answer.body());
        }
    }

    /// Whether every last save of every clerk stands there, and the sums are those of the cells.
    private void lost(List<Clerk> clerks) throws Exception {
        var lost = 0;
        for (var clerk : clerks) {
            try (var statement =
                    database.prepareStatement(
                            """
                            select r.figures
                              from report r
                              join unit u on u.id = r.unit
                              join report_round o on o.id = r.round
                             where o.form = 'X1'
                               and u.code = ?
                            """)) {
                statement.setString(1, clerk.unit);
                var row = statement.executeQuery();
                row.next();
                var figures = (Long[]) row.getArray(1).getArray();
                for (var place = 0; place < figures.length; place++) {
                    lost += figures[place] == clerk.figures[place] ? 0 : 1;
                }
            }
        }
        System.out.printf("  %-44s %10d%n", "saves that are lost", lost);
        System.out.printf(
                "  %-44s %10d%n",
                "sums that are not those of their cells",
                number(
                        """
                        select count(*)
                          from (select s.holder, f.place, f.total
                                  from report_sum s
                                  join report_round o on o.id = s.round and o.form = 'X1'
                                 cross join unnest(s.totals) with ordinality as f (total, place)
                                except
                                select r.holder, f.place, sum(f.figure)
                                  from report r
                                  join report_round o on o.id = r.round and o.form = 'X1'
                                 cross join unnest(r.figures) with ordinality as f (figure, place)
                              group by r.holder, f.place) wrong
                        """));
    }

    private List<Branch> branches() throws Exception {
        var branches = new ArrayList<Branch>();
        var sql =
                """
                  select u.code, r.figures
                    from report r
                    join unit u on u.id = r.unit
                    join report_round o on o.id = r.round and o.form = 'X1'
                order by md5(u.code)
                   limit
                """;
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql + CLERKS)) {
            while (row.next()) {
                branches.add(new Branch(row.getString(1), (Long[]) row.getArray(2).getArray()));
            }
        }
        make();
        return branches;
    }

    /// Accounts with the password of the bench's own.
    private void make() throws Exception {
        try (var statement = database.createStatement()) {
            statement.execute(
                    """
                    insert into account (login, name, made_at, password_hash, password_set_at)
                    select 'clerk' || n, 'Cán bộ ' || n, now(), password_hash, now()
                      from account, generate_series(0, %d) n
                     where login = 'bench'
                    """
                            .formatted(CLERKS - 1));
            statement.execute(
                    """
                    insert into role_grant (account, role, valid_from, document, granted_at)
                    select id, 'PROGRAMME_OFFICE', date '2020-01-01', 'bench', now()
                      from account
                     where login like 'clerk%'
                    """);
        }
    }

    private long number(String query) throws Exception {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private record Branch(String unit, Long[] figures) {}

    private static final class Clerk {
        final int number;
        final String unit;
        final String path;
        final String cookie;
        final String token;
        final long[] figures = new long[ManyFigures.ELEMENTS];

        private Clerk(int number, Branch branch, String cookie, String token) {
            this.number = number;
            this.unit = branch.unit;
            this.path = path(branch.unit);
            this.cookie = cookie;
            this.token = token;
            for (var i = 0; i < figures.length; i++) {
                figures[i] = branch.figures[i];
            }
        }

        static Clerk signIn(int number, Branch branch) throws Exception {
            var cookies = new CookieManager();
            try (var client = HttpClient.newBuilder().cookieHandler(cookies).build()) {
                Visit.signInAs("clerk" + number, client);
                var page =
                        client.send(
                                        HttpRequest.newBuilder(Program.address(path(branch.unit)))
                                                .build(),
                                        BodyHandlers.ofString())
                                .body();
                var token = TOKEN.matcher(page);
                if (!token.find()) {
                    throw new IllegalStateException("No form at " + path(branch.unit));
                }
                var cookie = cookies.getCookieStore().getCookies().getFirst().toString();
                return new Clerk(
                        number,
                        branch,
                        cookie,
                        URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
            }
        }

        private static String path(String unit) {
            return "/reports/X1/2024/final/" + unit;
        }

        long seen(int place) {
            return figures[place];
        }
    }
}
