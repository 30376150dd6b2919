package vn.chungtay.organisation.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungtay.shared.Outcome.Accepted;

/// Random histories of decisions, undoings and saves: whatever the order, each report is summed up
/// where its unit stood on the last day of the period, and each sum is that of its cells.
/// `-Dseed=N` runs one history again.
class ReportsFollowTests {
    private static final int HISTORIES = 12;
    private static final int EVENTS = 30;
    private static final List<String> PERIOD_ENDS =
            List.of("2019-12-31", "2021-12-31", "2023-12-31", "2026-12-31");

    static final String TREE =
            "set constraints registry_change_is_sound, registry_change_moves_reports ";

    private static final String SUMS_KEPT =
            """
              select concat_ws(' ', s.round, s.holder, f.place, f.total, f.answered,
                               coalesce(s.inapplicable[f.place], 0))
                from report_sum s
               cross join unnest(s.totals, s.answered)
                     with ordinality as f (total, answered, place)
               where f.answered > 0
            order by 1
            """;

    /// From the states of units alone, not from the trees that PostgreSQL writes.
    private static final String SUMS_OF_CELLS =
            """
            with recursive above as (
                select r.id as report, r.unit as unit, o.tree_on
                  from report r
                  join report_round o on o.id = r.round
                 union all
                select a.report, s.parent, a.tree_on
                  from above a
                  join unit_state s on s.unit = a.unit
                 where s.voided_at is null
                   and s.during @> a.tree_on
                   and s.parent is not null
            ),
            home as (
                select r.id as report, r.round, r.figures,
                       coalesce((select a.unit
                                   from above a
                                   join unit_state s on s.unit = a.unit
                                  where a.report = r.id
                                    and s.voided_at is null
                                    and s.during @> a.tree_on
                                    and s.level = 'GRASSROOTS'),
                                r.unit) as holder
                  from report r
            )
              select concat_ws(' ', h.round, h.holder, f.place, sum(greatest(f.figure, 0)),
                               count(*), count(*) filter (where f.figure = -1))
                from home h
               cross join unnest(h.figures) with ordinality as f (figure, place)
               where f.figure is not null
            group by h.round, h.holder, f.place
            order by 1
            """;

    private final Office office = new Office();
    private int moved;

    @Test
    void the_sums_follow_every_history() {
        var wanted = Long.getLong("seed");
        var first = wanted == null ? 1 : wanted;
        var last = wanted == null ? HISTORIES : wanted;
        for (var seed = first; seed <= last; seed++) {
            history(seed);
        }

        assertThat(moved).as("because reports that never move prove nothing").isGreaterThan(20);
    }

    /// What people signed and changed is only ever added to; PostgreSQL refuses anything else.
    @ParameterizedTest
    @ValueSource(
            strings = {"report_change", "report_step", "report_snapshot", "report_explanation"})
    void nothing_that_was_told_of_a_report_is_changed_or_forgotten(String table) {
        var column =
                office.texts(
                                """
                                select column_name
                                  from information_schema.columns
                                 where table_name = '%s'
                                   and column_name <> 'id'
                                """
                                        .formatted(table))
                        .getFirst();

        assertThatThrownBy(() ->
                        office.province.sql("update %1$s set %2$s = %2$s".formatted(table, column)))
                .hasMessageContaining("not forgotten");
        assertThatThrownBy(() -> office.province.sql("delete from " + table))
                .hasMessageContaining("not forgotten");
    }

    private void history(long seed) {
        try {
            office.province.transactions.executeWithoutResult(status -> {
                status.setRollbackOnly();
                live(seed);
            });
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError("-Dseed=" + seed + ": " + broken.getMessage(), broken);
        }
    }

    private void live(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var history = new RandomHistory(office, random);
        var signed = new ArrayList<ReorganisationId>();
        openRounds();
        for (var i = 0; i < EVENTS; i++) {
            var homes = homes();
            switch (random.nextInt(5)) {
                case 0 -> {
                    if (office.sign(history.next()) instanceof Accepted<ReorganisationId>(var id)) {
                        signed.add(id);
                    }
                }
                case 1 -> {
                    if (!signed.isEmpty()) {
                        office.undo(signed.removeLast());
                    }
                }
                default -> save(random);
            }
            office.province.sql(TREE + "immediate");
            office.province.sql(TREE + "deferred");
            moved += homes.equals(homes()) ? 0 : 1;
            assertThat(office.texts(SUMS_KEPT)).isEqualTo(office.texts(SUMS_OF_CELLS));
        }
    }

    private void openRounds() {
        var province = office.province;
        province.sql(
                """
                insert into form_version (programme, form, number, definition)
                values ('de-an', 'X1', 1, '{}')
                """);
        for (var last : PERIOD_ENDS) {
            province.database
                    .sql(
                            """
                            insert into report_round (programme, form, period, stage, version,
                                   first_day, tree_on, opens_on, due_on, closes_on)
                            select 'de-an', 'X1', :last, 'FINAL', max(id), :last::date - 30,
                                   :last::date, :last::date, :last::date, :last::date
                              from form_version
                            """)
                    .param("last", last)
                    .update();
        }
    }

    private void save(RandomGenerator random) {
        office.province
                .database
                .sql(
                        """
                           insert into report as kept (round, unit, holder, figures, saved_at)
                           select o.id, u.id, home_of(u.id, o.tree_on), cast(:figures as bigint[]),
                                  now()
                             from (  select id, tree_on
                                       from report_round
                                   order by id
                                      limit 1 offset :round) o
                            cross join lateral (  select x.id
                                                    from unit x
                                                   where x.voided_at is null
                                                     and x.during @> o.tree_on
                                                order by x.id
                                                   limit 1 offset :unit) u
                               on conflict (round, unit) do
                           update set figures = excluded.figures
                        """)
                .param("round", random.nextInt(PERIOD_ENDS.size()))
                .param("unit", random.nextInt(12))
                .param("figures", figures(random))
                .update();
    }

    private static String figures(RandomGenerator random) {
        var figures = new ArrayList<String>();
        for (var i = 0; i < 3; i++) {
            var kind = random.nextInt(5);
            figures.add(kind == 0 ? "null" : kind == 1 ? "-1" : "" + random.nextInt(100));
        }
        return "{" + String.join(",", figures) + "}";
    }

    private List<String> homes() {
        return office.texts("select concat_ws(' ', id, holder) from report order by id");
    }
}
