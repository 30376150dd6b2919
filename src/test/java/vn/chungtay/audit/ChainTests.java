package vn.chungtay.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever changes what was written, with whatever rights, is found out, and so is what he changed.
class ChainTests {
    private static final Book BOOK = Book.empty();
    private static final int CHANGES = 40;

    private static final String FORGERY =
            """
            insert into audit_entry (at, login, person, kind, thing, before, after)
            values ('2026-11-25', '', '', 'letter.write', 'letter x', '{}', '{}')
            """;

    @BeforeEach
    void an_empty_book() {
        BOOK.burn();
    }

    @Test
    void an_honest_chain_is_whole() {
        var state = BOOK.with(5).state();

        assertThat(state.broken()).isNull();
        assertThat(state.span().entries()).isEqualTo(5);
        assertThat(state.waiting()).isZero();
        assertThat(Objects.requireNonNull(state.head()).position()).isEqualTo(5);
    }

    @Test
    void an_empty_one_is_whole_too() {
        assertThat(BOOK.state())
                .isEqualTo(new Chain.State(new Chain.Span(0, null, null), 0, null, null));
    }

    @Test
    void what_was_committed_a_moment_ago_waits_and_is_no_forgery() {
        BOOK.with(2).write("z");

        assertThat(BOOK.damage()).isEmpty();
        assertThat(BOOK.state().waiting()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    update audit_entry set login = 'x' where id = 3           | CHANGED at 3: 3
                    delete from audit_entry where id = 3                      | ENTRY_GONE at 3: 3
                    delete from audit_seal where position = 3                 | LINK_GONE at 3: 4
                    update audit_seal set hash = sha256('x') where position=3 | CHANGED at 3: 3
                    update audit_seal set position = 9 where position = 3     | LINK_GONE at 3: 4
                    delete from audit_seal where position = 5                 | OUTSIDE at 0: 5
                    delete from audit_entry where id = 5                      | ENTRY_GONE at 5: 5
                    """)
    void one_change_is_found_where_it_was_made(String statement, String damage) {
        BOOK.with(5).tamper(statement);

        assertThat(BOOK.damage()).isEqualTo(damage);
    }

    @Test
    void swapped_entries_are_found() {
        BOOK.with(5)
                .tamper(
                        """
                        update audit_entry a
                           set at = b.at, thing = b.thing, after = b.after
                          from audit_entry b
                         where (a.id, b.id) in ((2, 4), (4, 2))
                        """);

        assertThat(BOOK.damage()).isEqualTo("CHANGED at 2: 2");
    }

    @Test
    void swapped_links_are_found() {
        BOOK.with(5)
                .tamper(
                        "update audit_seal set position = 9 where position = 2",
                        "update audit_seal set position = 2 where position = 4",
                        "update audit_seal set position = 4 where position = 9");

        assertThat(BOOK.damage()).isEqualTo("CHANGED at 2: 4");
    }

    @Test
    void an_entry_taken_out_with_its_link_is_found() {
        BOOK.with(5)
                .tamper(
                        "delete from audit_entry where id = 3",
                        "delete from audit_seal where entry = 3",
                        "update audit_seal set position = position - 1 where position > 3");

        assertThat(BOOK.damage()).isEqualTo("CHANGED at 3: 4");
    }

    @Test
    void an_entry_put_in_past_the_triggers_is_found() {
        BOOK.with(2).tamper(FORGERY);

        assertThat(BOOK.damage()).isEqualTo("OUTSIDE at 0: 3");
        BOOK.sealer.seal();
        assertThat(BOOK.damage()).isEqualTo("OUTSIDE at 0: 3");
    }

    @Test
    void an_entry_put_in_with_a_link_of_its_own_is_found() {
        BOOK.with(2).tamper(FORGERY, "insert into audit_seal values (3, 3, sha256('forged'))");

        assertThat(BOOK.damage()).isEqualTo("CHANGED at 3: 3");
    }

    @Test
    void one_that_was_burnt_before_it_came_into_the_chain_is_found() {
        BOOK.with(1).write("z");

        BOOK.tamper("delete from audit_entry where id = 2");

        assertThat(BOOK.damage()).isEqualTo("ENTRY_GONE at 0: 2");
    }

    /// Not by the chain itself: its head has to be known from elsewhere.
    @Test
    void an_end_cut_off_cleanly_shows_only_in_the_head() throws Exception {
        var before = Objects.requireNonNull(BOOK.with(5).state().head());
        BOOK.tamper(
                "delete from audit_entry where id > 3", "delete from audit_seal where entry > 3");

        assertThat(BOOK.damage()).isEmpty();
        try (var connection = BOOK.source.getConnection()) {
            assertThat(Chain.at(before.position(), connection)).isEmpty();
        }
    }

    @Test
    void a_function_changed_to_leave_something_out_is_found() {
        BOOK.with(1)
                .tamper(
                        """
                        create or replace function audit_text(entry audit_entry) returns text
                        language sql return entry.id::text
                        """);
        BOOK.write("z");
        BOOK.sealer.seal();

        assertThat(Book.empty().with(1).damage()).isEmpty();
        assertThat(BOOK.damage()).isEqualTo("CHANGED at 2: 2");
        BOOK.tamper(ORIGINAL);
    }

    private static final String ORIGINAL =
            """
            create or replace function audit_text(entry audit_entry) returns text
            language sql stable return jsonb_build_array(
                entry.id, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'),
                entry.account, entry.login, entry.person, entry.token, entry.address, entry.kind,
                entry.thing, entry.before, entry.after, entry.unit, entry.area)::text
            """;

    /// Any column of any entry, whatever it is changed to. `-Dseed=N` makes one change again.
    @Test
    void no_change_of_any_column_goes_unseen() {
        BOOK.with(20);
        var wanted = Long.getLong("seed");
        for (var seed = wanted == null ? 1 : wanted; seed <= CHANGES; seed++) {
            change(seed);
            if (wanted != null) {
                return;
            }
        }
    }

    private static void change(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var entry = random.nextInt(1, 21);
        var old = row(entry);
        var column = COLUMNS.get(random.nextInt(COLUMNS.size()));
        BOOK.tamper("update audit_entry set %s where id = %d".formatted(column.to(random), entry));

        assertThat(BOOK.damage())
                .as("-Dseed=" + seed + ": " + column + " of " + old + " is now " + row(entry))
                .isEqualTo(old.equals(row(entry)) ? "" : "CHANGED at %1$d: %1$d".formatted(entry));
        BOOK.tamper(
                """
                update audit_entry a
                   set at = b.at, account = b.account, login = b.login, person = b.person,
                       token = b.token, address = b.address, kind = b.kind, thing = b.thing,
                       before = b.before, after = b.after
                  from (select (jsonb_populate_record(null::audit_entry, '%s')).*) b
                 where a.id = %d
                """
                        .formatted(old.replace("'", "''"), entry));
        assertThat(BOOK.damage()).as("-Dseed=" + seed + " put back").isEmpty();
    }

    private static String row(int entry) {
        return BOOK.database
                .sql("select to_jsonb(e)::text from audit_entry e where id = :id")
                .param("id", entry)
                .query(String.class)
                .single();
    }

    /// @param change with `%d` for something random
    private record Column(String change) {
        String to(RandomGenerator random) {
            return change.formatted(random.nextInt(1, 1_000));
        }
    }

    private static final List<Column> COLUMNS =
            List.of(
                    new Column("at = at + interval '%d microseconds'"),
                    new Column("account = %d"),
                    new Column("login = login || '%d'"),
                    new Column("person = 'Nguyễn Thị %d'"),
                    new Column("token = nullif('%d', '1')"),
                    new Column("address = '10.0.0.%d'"),
                    new Column("kind = kind || '.x' || repeat('y', %d)"),
                    new Column("thing = thing || chr(%d)"),
                    new Column("before = jsonb_build_object('n', %d)"),
                    new Column("after = after || jsonb_build_object('text', '%d')"),
                    new Column("after = jsonb_set(after, '{text}', to_jsonb(%d))"));
}
