package vn.chungtay.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.chungtay.identity.Scope;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Sight;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Villages;
import vn.chungtay.reporting.form.Stage;
import vn.chungtay.reporting.form.TestForms;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.RoundId;
import vn.chungtay.reporting.submission.StandingQuestion.Asking;
import vn.chungtay.shared.Period;

/// A round of the Farmers' Union, due in June, seen in July; one commune has fifty villages.
class StandingsTests {
    private static final SmallProvince PROVINCE = SmallProvince.founded();
    private static final LocalDate DUE = LocalDate.of(2021, 6, 14);
    private static final OffsetDateTime NOW =
            LocalDate.of(2021, 7, 1).atStartOfDay().atOffset(ZoneOffset.UTC);

    private final Standings standings =
            new Standings(PROVINCE.database, Clock.fixed(NOW.toInstant(), ZoneOffset.UTC));

    @BeforeAll
    static void many_villages() {
        Villages.settleIn(PROVINCE);
        PROVINCE.write(p -> {
            for (var i = 0; i < 50; i++) {
                p.area("t.b.2.v" + i, "VILLAGE", "t.b.2", "[2015-01-01,)");
                p.unit("FU", "t.b.2.v" + i, "BRANCH", "t.b.2");
            }
        });
    }

    @Test
    void a_report_stands_where_its_last_step_put_it() {
        in(round -> {
            report(round, "fu.t.b.1.a", "{7}");

            assertThat(state(round)).isEqualTo("DRAFT - false false");
            step(round, "('SUBMITTED', 1, 'mưa', true), ('RETURNED', 2, 'sai', false)");
            assertThat(state(round)).isEqualTo("RETURNED 1 true false");
            step(round, "('SUBMITTED', 3, '', false), ('ACCEPTED', 4, '', false)");
            assertThat(state(round)).isEqualTo("SUBMITTED 3 false true");
            step(round, "('APPROVED', 5, '', false)");
            assertThat(state(round)).isEqualTo("APPROVED 3 false true");
            step(round, "('REOPENED', 6, 'thiếu', false), ('SUBMITTED', 7, '', false)");
            assertThat(state(round)).isEqualTo("SUBMITTED 7 false false");
            step(round, "('WITHDRAWN', 8, 'thiếu', false)");
            assertThat(state(round)).isEqualTo("DRAFT 7 false false");
        });
    }

    @Test
    void each_number_is_that_of_the_units_listed_behind_it() {
        in(round -> {
            report(round, "fu.t.b.1.a", "{7}");
            step(round, "('SUBMITTED', 1, 'mưa', true), ('ACCEPTED', 2, '', false)");
            report(round, "fu.t.b.1", "{null}");
            report(round, "fu.t.b", "{-1}");

            var all = told(round, StandingQuestion.OPEN).tallies();
            assertThat(all).extracting(Tally::level).containsExactly(Level.values());
            assertThat(all).extracting(Tally::owed).containsExactly(1L, 2L, 3L, 56L);
            assertThat(all).extracting(Tally::missing).containsExactly(1L, 1L, 3L, 55L);
            assertThat(all).extracting(Tally::late).containsExactly(1L, 2L, 3L, 56L);
            assertThat(all).extracting(Tally::accepted).containsExactly(0L, 0L, 0L, 1L);
            all.forEach(tally -> isOfTheListed(round, tally));
        });
    }

    private void isOfTheListed(Round round, Tally tally) {
        assertThat(Asking.values())
                .allSatisfy(asking -> {
                    var question = StandingQuestion.of(tally.level(), asking);
                    var told = told(round, question);

                    assertThat((long) told.list().count()).isEqualTo(tally.count(asking));
                    assertThat(told.list().shown()).hasSize(Math.min(50, told.list().count()));
                    assertThat(standings.all(round, question, Sight.EVERYTHING))
                            .hasSize(told.list().count());
                    assertThat(told.tallies().stream().mapToLong(Tally::owed).sum())
                            .as("what is asked of the list says nothing of all")
                            .isEqualTo(62);
                });
    }

    @Test
    void a_page_behind_the_last_is_the_last() {
        in(round -> {
            var first = told(round, sorted("-parent", null)).list();
            var behind = told(round, sorted("-parent", Integer.MAX_VALUE)).list();

            assertThat(first.page()).isEqualTo(1);
            assertThat(first.shown()).hasSize(50);
            assertThat(first.shown()).first().extracting(Standing::parent).isNull();
            assertThat(behind.page()).isEqualTo(2);
            assertThat(behind.shown())
                    .hasSize(12)
                    .extracting(Standing::parent)
                    .endsWith("Hội fu.t.b", "Hội fu.t", "Hội fu.t");
        });
    }

    @Test
    void nobody_is_counted_who_is_out_of_sight() {
        in(round -> {
            var commune = new Scope.OfUnit(id("unit", "fu.t.b.1"));
            var sight = PROVINCE.sight(List.of(commune), LocalDate.of(2021, 7, 1));
            var told = standings.told(round, StandingQuestion.OPEN, sight);

            assertThat(told.tallies()).extracting(Tally::owed).containsExactly(1L, 2L);
            assertThat(told.list().shown())
                    .extracting(Standing::code)
                    .containsExactly("fu.t.b.1", "fu.t.b.1.a", "fu.t.b.1.b");
        });
    }

    private Standings.Told told(Round round, StandingQuestion question) {
        return standings.told(round, question, Sight.EVERYTHING);
    }

    private static StandingQuestion sorted(String sort, @Nullable Integer page) {
        return new StandingQuestion(null, null, null, null, sort, page);
    }

    /// In a transaction that leaves nothing behind, with a round of its own.
    private static void in(Consumer<Round> told) {
        PROVINCE.transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            told.accept(round());
        });
    }

    private static Round round() {
        var id =
                PROVINCE.database
                        .sql(
                                """
                                with version as (
                                    insert into form_version (programme, form, number, definition)
                                    values ('x', 'X1', 1, '{}')
                                    returning id
                                )
                                insert into report_round (programme, form, period, stage, version,
                                       first_day, tree_on, opens_on, due_on, closes_on)
                                select 'x', 'X1', '2021', 'FINAL', id, '2021-01-01',
                                       '2021-12-31', '2021-06-01', '2021-06-14', '2021-06-14'
                                  from version
                                returning id
                                """)
                        .query(Long.class)
                        .single();
        var form = TestForms.of("X1", "x.count", Organisation.FU);
        return new Round(
                new RoundId(id), "x", form, Period.ofYear(2021), Stage.FINAL, DUE, DUE, DUE);
    }

    private static void report(Round round, String unit, String figures) {
        PROVINCE.database
                .sql(
                        """
                        insert into report (round, unit, holder, figures, saved_at)
                        values (:round, :unit, :unit, cast(:figures as bigint[]), :now)
                        """)
                .param("round", round.id().value())
                .param("unit", id("unit", unit))
                .param("figures", figures)
                .param("now", NOW)
                .update();
    }

    /// Several at once, in their order: a kind, a day of June, a reason, and whether it was late.
    private static void step(Round round, String steps) {
        PROVINCE.database
                .sql(
                        """
                          insert into report_step (report, kind, at, person, reason, late)
                          select r.id, s.kind, timestamptz '2021-06-01' + s.day * interval '1 day',
                                 'Sơn', s.reason, s.late
                            from report r
                           cross join (values %s) as s (kind, day, reason, late)
                           where r.round = :round
                        order by s.day
                        """
                                .formatted(steps))
                .param("round", round.id().value())
                .update();
    }

    private static String state(Round round) {
        return PROVINCE.database
                .sql(
                        """
                        select concat_ws(' ', status,
                                         coalesce(to_char(submitted_at - interval '1 day', 'FMDD'),
                                                  '-'),
                                         cast(late as text), cast(accepted as text))
                          from report_state
                         where round = :round
                        """)
                .param("round", round.id().value())
                .query(String.class)
                .single();
    }

    private static long id(String table, String code) {
        return PROVINCE.database
                .sql("select id from %s where code = ?".formatted(table))
                .param(code)
                .query(Long.class)
                .single();
    }
}
