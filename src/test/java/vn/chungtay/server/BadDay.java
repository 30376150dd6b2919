package vn.chungtay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Villages;

/// A day on which clerks save figures and somebody signs while things break, and what must be right
/// in the evening.
final class BadDay implements AutoCloseable {
    static final int ELEMENTS = 4;
    private static final String SIGNED = "fu.t.b.1.a";

    /// What breaks is not to be looked for among people who wait for a processor.
    private static final Duration PAUSE = Duration.ofMillis(250);

    /// More than there are connections to the database.
    private static final List<String> SAVING =
            Stream.concat(
                            Villages.AREAS.stream().map(area -> "ff." + area),
                            Villages.AREAS.stream().map(area -> "fu." + area))
                    .filter(unit -> !unit.equals(SIGNED))
                    .toList();

    private static final String UNFROZEN =
            """
            select count(*)
              from report_step s
             where (s.kind in ('SUBMITTED', 'APPROVED'))
                <> exists (select from report_snapshot p where p.step = s.id)
            """;

    private static final String OUT_OF_ORDER =
            """
            select count(*)
              from (select lag(kind) over (partition by report order by id)
                           || ' ' || kind as way
                      from report_step) s
             where way not in ('SUBMITTED APPROVED', 'APPROVED REOPENED', 'REOPENED SUBMITTED')
            """;

    private static final String WRONG_SUMS =
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

    private static final String ACCOUNT =
            """
            with made as (
                insert into account (login, name, made_at, password_hash, password_set_at)
                values (:login, 'Cán bộ ' || :place, now(), :hash, now())
             returning id
            )
            insert into role_grant (account, role, unit, valid_from, document, granted_at)
            select m.id, :role, u.id, date '2020-01-01', 'thử', now()
              from made m
              join unit u on u.code = :place
            """;

    private static final String FORM =
            """
            with numbers as (
                select string_agg(format('{"title":"%1$s","element":"x1.e%1$s","name":"%1$s"}',
                                         n), ',') as columns,
                       string_agg(format('"x1.e%s"', n), ',') as elements
                  from generate_series(1, 4) n
            ),
            form as (
                insert into form (programme, code, position, definition)
                select programme, 'X1', 99,
                       cast(format('{"code":"X1","number":"X1","label":"X1","title":"Thử",
                         "rowHeading":"Đơn vị","periodHeading":"Năm",
                         "rows":[{"organisation":"FF","label":"FF"},
                                 {"organisation":"FU","label":"FU"}],
                         "columns":[%s],
                         "collected":{"every":"YEAR","from":"2024","until":"2024","stages":[
                           {"stage":"FINAL","opens":{"month":1,"day":1},
                            "due":{"month":1,"day":2},"closes":{"month":1,"day":3}}]},
                         "entered":[{"elements":[%s],"levels":["BRANCH"]}]}',
                         columns, elements) as jsonb)
                  from current_programme, numbers
             returning programme, definition
            ),
            version as (
                insert into form_version (programme, form, number, definition)
                select programme, 'X1', 1, definition from form
             returning id, programme
            )
            insert into report_round (programme, form, period, stage, version, first_day,
                   tree_on, opens_on, due_on, closes_on)
            select programme, 'X1', '2024', 'FINAL', id, date '2024-01-01', date '2024-12-31',
                   date '2025-01-01', date '2098-01-01', date '2099-01-01'
              from version
            """;

    private final JdbcClient database;
    private final List<DeskClerk> clerks = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger steps = new AtomicInteger();
    private volatile List<String> addresses;
    private volatile boolean over;

    private BadDay(DataSource owner, List<String> addresses) {
        this.database = JdbcClient.create(owner);
        this.addresses = addresses;
    }

    /// @param owner of the tables of the programs that run at the addresses, with a programme; one
    ///   clerk after the other goes to the next of them
    static BadDay on(DataSource owner, String... addresses) throws Exception {
        Villages.settleIn(SmallProvince.foundedOn(owner));
        var day = new BadDay(owner, List.of(addresses));
        day.open();
        day.begin();
        return day;
    }

    void moveTo(String other) {
        addresses = List.of(other);
    }

    /// Returns when every clerk has been told often more that something was saved, and steps went
    /// on.
    void goesOn() {
        var before = clerks.stream().map(clerk -> clerk.acknowledged.get()).toList();
        var taken = steps.get();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> {
                    for (var i = 0; i < clerks.size(); i++) {
                        if (clerks.get(i).acknowledged.get() < before.get(i) + 5) {
                            return false;
                        }
                    }
                    return steps.get() > taken + 3;
                });
    }

    /// Returns when a clerk has.
    void hears(String sentence) {
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        clerks.stream()
                                .flatMap(clerk -> clerk.others.stream())
                                .anyMatch(answer -> answer.body().contains(sentence)));
    }

    /// Everything else that was answered says in words that it should be tried again.
    void heardOnly(String... sentences) {
        assertThat(clerks)
                .flatExtracting(clerk -> clerk.others)
                .isNotEmpty()
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                    assertThat(sentences).anyMatch(answer.body()::contains);
                });
        clerks.forEach(clerk -> clerk.others.clear());
    }

    /// Each clerk finds what was acknowledged, sums are those of their cells, what was signed was
    /// frozen.
    void ends() throws Exception {
        over = true;
        for (var thread : threads) {
            assertThat(thread.join(Duration.ofMinutes(1))).isTrue();
        }
        for (var clerk : clerks) {
            assertThat(clerk.findsAll()).isTrue();
        }
        assertThat(number("select count(*) from report_step")).isGreaterThanOrEqualTo(steps.get());
        assertThat(number(UNFROZEN)).isZero();
        assertThat(number(OUT_OF_ORDER)).isZero();
        assertThat(number(WRONG_SUMS)).isZero();
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        threads.forEach(Thread::interrupt);
        for (var thread : threads) {
            thread.join();
        }
    }

    private long number(String query) {
        return database.sql(query).query(Long.class).single();
    }

    private void begin() throws Exception {
        for (var unit : SAVING) {
            var clerk = clerk(unit, "BRANCH_HEAD", unit);
            clerks.add(clerk);
            threads.add(Thread.ofVirtual().start(() -> savesOn(clerk)));
        }
        var head = clerk(SIGNED, "BRANCH_HEAD", SIGNED);
        for (var place = 0; place < ELEMENTS; place++) {
            head.save(place, 7);
        }
        clerks.forEach(clerk -> await().until(() -> clerk.acknowledged.get() > ELEMENTS));
        var above = clerk(SIGNED, "ORGANISATION_OFFICER", "fu.t.b.1");
        threads.add(Thread.ofVirtual().start(() -> signOn(head, above)));
    }

    private void savesOn(DeskClerk clerk) {
        try {
            for (var number = 0; !over; number++) {
                clerk.save(number % ELEMENTS, number);
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void signOn(DeskClerk head, DeskClerk above) {
        try {
            while (!over) {
                steps.addAndGet(head.take("submission") ? 1 : 0);
                steps.addAndGet(above.take("approval") ? 1 : 0);
                steps.addAndGet(above.take("reopening") ? 1 : 0);
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private DeskClerk clerk(String unit, String role, String place) throws Exception {
        var login = role.toLowerCase(Locale.ROOT) + "." + place;
        var encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
        database.sql(ACCOUNT)
                .param("login", login)
                .param("place", place)
                .param("role", role)
                .param("hash", encoder.encode(DeskClerk.PASSWORD))
                .update();
        var number = clerks.size();
        var clerk = new DeskClerk(() -> addresses.get(number % addresses.size()), unit);
        clerk.signIn(login);
        return clerk;
    }

    /// A form of few figures with one round, as loading a programme would write them.
    private void open() {
        database.sql(FORM).update();
    }
}
