import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// The last evening: 500 clerks, each signed in by themselves, each with a branch of their own, save
/// cell after cell as their pages do.
final class ManyClerks {
    private static final int CLERKS = 500;

    /// Between two cells, in milliseconds.
    private static final int THINKING = 10_000;

    /// How many sums are not those of their cells.
    static final String WRONG_SUMS =
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
            """;

    private final Connection database;
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
    private final AtomicLong saved = new AtomicLong();

    private ManyClerks(Connection database) {
        this.database = database;
    }

    static void run(Connection database, Duration time) throws Exception {
        new ManyClerks(database).run(time);
    }

    private void run(Duration time) throws Exception {
        var clerks = Clerk.signIn(database, CLERKS);
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
        var begun = System.nanoTime();
        var answer = clerk.save(place, wanted);
        nanos.add(System.nanoTime() - begun);
        if (answer.status() == 200) {
            saved.incrementAndGet();
        } else {
            errors.add(answer.status() + " " + answer.text());
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
                number(WRONG_SUMS));
    }

    private long number(String query) throws Exception {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
