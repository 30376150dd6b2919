package vn.chungtay.organisation.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.organisation.SmallProvince;

class IntakeTests {
    private static final String AREAS = "code,name,kind,parent_code,valid_from,valid_to";
    private static final String UNITS =
            "code,organisation,level,name,area_code,parent_code,valid_from,valid_to";
    private static final SmallProvince PROVINCE = SmallProvince.founded();

    /// A decision speaks of the commune `t.b.2` and of the Front's unit there.
    private static final String DECISION =
            """
            insert into reorganisation (decision_number, decision_date, effective_on, signed_at,
                                        signed_by)
            values ('12-QĐ/TU', '2018-01-01', '2018-01-01', '2018-01-01Z', 'tester')
            """;

    private static final String SPEAKS_OF_IT =
            """
            with before as (
                   update %1$s_state s
                      set during = '[2015-01-01,2018-01-01)', closed_by = r.id
                     from %1$s t, reorganisation r
                    where t.code = '%2$s'
                      and s.%1$s = t.id
                returning s.*
            )
            insert into %1$s_state (%1$s, name, %3$s, parent, during, opened_by)
            select %1$s, name, %3$s, parent, '[2018-01-01,)', closed_by
              from before
            """;

    static {
        PROVINCE.write(p -> {
            p.sql(DECISION);
            p.sql(SPEAKS_OF_IT.formatted("area", "t.b.2", "kind"));
            p.sql(SPEAKS_OF_IT.formatted("unit", "ff.t.b.2", "level, area"));
        });
    }

    private final Intake intake =
            new Intake(
                    new Staging(PROVINCE.database),
                    Objects.requireNonNull(PROVINCE.transactions.getTransactionManager()),
                    Clock.systemUTC());

    @Test
    void a_parent_may_stand_after_its_children_and_the_same_list_again_changes_nothing() {
        String[] lines = {
            "x.1.a,Thôn Một,VILLAGE,x.1,2020-01-01,",
            "x.1,Xã Một,COMMUNE,t.b,2020-01-01,",
            "x.1.b,Thôn Hai,VILLAGE,x.1,2020-01-01,2024-06-30"
        };

        assertThat(areas(lines)).isEqualTo(new Taking(3, 3, 0, List.of()));
        assertThat(areas(lines)).isEqualTo(new Taking(3, 0, 0, List.of()));

        assertThat(below("area", "t.b", "x.1.b")).isEqualTo("2024-06-30");
        assertThat(below("area", "t.b", "x.1.a")).isEqualTo("infinity");
    }

    @Test
    void a_unit_comes_into_both_lines() {
        var taking =
                units(
                        "y.ff.1,FF,BRANCH,Ban công tác Một,t.b.1,y.ff,2020-01-01,",
                        "y.ff,FF,GRASSROOTS,Mặt trận xã,t.b.1,ff.t.b,2020-01-01,");

        assertThat(taking).isEqualTo(new Taking(2, 2, 0, List.of()));
        assertThat(below("unit", "ff.t", "y.ff.1")).isEqualTo("infinity");
    }

    @Test
    void a_name_in_composed_or_decomposed_letters_is_the_same_name() {
        areas("z.1,Xã Tiến Bộ,COMMUNE,t.b,2020-01-01,");

        var again = areas("z.1,Xa\u0303 Tie\u0302\u0301n Bo\u0323\u0302,COMMUNE,t.b,2020-01-01,");

        assertThat(again).isEqualTo(new Taking(1, 0, 0, List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "n,Xã,COMMUNE,nowhere,2020-01-01,      | 4 | parent-unknown",
                "n,Xã,COMMUNE,n,2020-01-01,            | 4 | parent-not-higher",
                "n,Xã,COMMUNE,t.b.1,2020-01-01,        | 4 | parent-not-higher",
                "n,Xã,COMMUNE,t.b,2014-12-31,          | 4 | parent-not-alive",
                "n,Thôn,VILLAGE,t.n.cu,2016-01-01,     | 4 | parent-not-alive",
                "n,Xã,HAMLET,t.b,2020-01-01,           | 3 | word",
                "n,Xã,COMMUNE,,2020-01-01,             | 4 | missing",
                "n,Tỉnh,PROVINCE,t,2020-01-01,         | 4 | parent-not-due",
                "n,Xã,COMMUNE,t.b,1/2/2020,            | 5 | day",
                "n,Xã,COMMUNE,t.b,2020-02-30,          | 5 | day",
                "n,Xã,COMMUNE,t.b,,                    | 5 | missing",
                "n,Xã,COMMUNE,t.b,2020-01-02,2020-01-01| 6 | ends-before",
                "n,Xã,COMMUNE,t.b,2020-01-02,sau       | 6 | day",
                "n,,COMMUNE,t.b,2020-01-01,            | 2 | missing",
                "xã,Xã,COMMUNE,t.b,2020-01-01,         | 1 | code",
                ",Xã,COMMUNE,t.b,2020-01-01,           | 1 | missing",
                "t.b.2,Tên mới,COMMUNE,t.b,2015-01-01, | 2 | changed",
                "t.b.2,Nơi t.b.2,COMMUNE,t.n,2015-01-01,| 4 | changed",
                "t.b.2,Nơi t.b.2,WARD,t.b,2015-01-01,  | 3 | changed",
                "t.b.2,Nơi t.b.2,COMMUNE,t.b,2016-01-01,| 5 | changed",
                "t.b.2,Nơi t.b.2,COMMUNE,t.b,2015-01-01,2019-12-31| 6 | changed",
                "t.n,Nơi t.n,DISTRICT,t,2015-01-01,2019-12-31| 6 | leaves-children"
            })
    void a_wrong_area_is_refused_with_its_line_and_column(String line, int column, String why) {
        var taking = areas("w.1,Xã đúng,COMMUNE,t.b,2020-01-01,", line);

        refused(taking, why + "@3:" + column);
        assertThat(isKnown("area", "w.1")).as("all or nothing").isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "n,FF,BRANCH,Ban,t.b.1,nowhere,2020-01-01,      | 6 | parent-unknown",
                "n,FF,BRANCH,Ban,nowhere,ff.t.b.1,2020-01-01,   | 5 | area-unknown",
                "n,FF,BRANCH,Ban,t.b.1,fu.t.b.1,2020-01-01,     | 6 | other-organisation",
                "n,FF,DISTRICT,Ban,t.b.1,ff.t.b,2020-01-01,     | 6 | parent-not-higher",
                "n,FF,BRANCH,Ban,t.b.1,ff.t.b.1,2014-01-01,2015-06-30 | 5 | area-not-alive",
                "n,FF,BRANCH,Ban,t.n.cu,ff.t.n.1,2016-01-01,    | 5 | area-not-alive",
                "n,XX,BRANCH,Ban,t.b.1,ff.t.b.1,2020-01-01,     | 2 | word",
                "n,FF,TOP,Ban,t.b.1,ff.t.b.1,2020-01-01,        | 3 | word",
                "ff.t.b.1,FU,GRASSROOTS,Hội ff.t.b.1,t.b.1,ff.t.b,2015-01-01,| 2 | changed",
                "ff.t.b.2,FF,GRASSROOTS,Hội ff.t.b.2,t.b.1,ff.t.b,2015-01-01,| 5 | changed"
            })
    void a_wrong_unit_is_refused_with_its_line_and_column(String line, int column, String why) {
        var taking = units("w.1,FF,BRANCH,Ban đúng,t.b.1,ff.t.b.1,2020-01-01,", line);

        assertThat(told(taking)).contains(why + "@3:" + column);
        assertThat(isKnown("unit", "w.1")).as("all or nothing").isFalse();
    }

    @Test
    void what_is_registered_may_stand_in_the_list_as_it_is() {
        var taking = units("ff.t.b.1,FF,GRASSROOTS,Hội ff.t.b.1,t.b.1,ff.t.b,2015-01-01,");

        assertThat(taking).isEqualTo(new Taking(1, 0, 0, List.of()));
    }

    @Test
    void every_problem_is_told_at_once() {
        var taking =
                areas(
                        "n.1,Xã,COMMUNE,nowhere,2020-01-01,",
                        "n.2,Xã,COMMUNE,t.b,2014-01-01,",
                        "t.b.2,Tên mới,COMMUNE,t.b,2015-01-01,");

        refused(taking, "parent-unknown@2:4", "parent-not-alive@3:4", "changed@4:2");
    }

    @Test
    void a_code_that_stands_twice_is_refused_at_its_second_line() {
        var taking = areas("n,Xã,COMMUNE,t.b,2020-01-01,", "n,Xã khác,COMMUNE,t.b,2020-01-01,");

        refused(taking, "code-twice@3:1");
    }

    @Test
    void two_stretches_of_one_life_follow_one_another() {
        String[] moved = {
            "m.ff,FF,BRANCH,Ban công tác,t.b.1,ff.t.b.1,2020-01-01,2022-06-30",
            "m.ff,FF,BRANCH,Ban công tác,t.b.1,ff.t.b,2022-07-01,"
        };

        assertThat(units(moved)).isEqualTo(new Taking(2, 2, 0, List.of()));
        assertThat(units(moved)).isEqualTo(new Taking(2, 0, 0, List.of()));
        assertThat(units(moved[1])).isEqualTo(new Taking(1, 0, 0, List.of()));
        assertThat(below("unit", "ff.t.b.1", "m.ff")).isEqualTo("2022-06-30");
    }

    @Test
    void two_parents_on_one_day_and_a_day_without_a_parent_are_refused() {
        var twice =
                units(
                        "d.ff,FF,BRANCH,Ban,t.b.1,ff.t.b.1,2020-01-01,2022-06-30",
                        "d.ff,FF,BRANCH,Ban,t.b.1,ff.t.b,2022-06-30,");
        var never =
                units(
                        "d.ff,FF,BRANCH,Ban,t.b.1,ff.t.b.1,2020-01-01,2022-06-29",
                        "d.ff,FF,BRANCH,Ban,t.b.1,ff.t.b,2022-07-01,");

        refused(twice, "code-twice@3:1");
        refused(never, "gap@3:7");
    }

    @Test
    void what_only_lists_have_spoken_of_is_corrected_by_a_later_list() {
        areas("c.1,Xã Tân Tiên,COMMUNE,t.b,2020-01-01,", "c.1.a,Thôn,VILLAGE,c.1,2020-01-01,");

        var corrected = areas("c.1,Xã Tân Tiến,COMMUNE,t.n,2019-01-01,");

        assertThat(corrected).isEqualTo(new Taking(1, 1, 1, List.of()));
        assertThat(below("area", "t.n", "c.1.a")).isEqualTo("infinity");
        assertThat(
                        PROVINCE.database
                                .sql("select name from area_state where voided_at is not null")
                                .query(String.class)
                                .list())
                .as("what stood there is kept")
                .contains("Xã Tân Tiên");
    }

    @Test
    void a_body_lies_in_its_area() {
        var bodies =
                table(
                        "code,kind,name,area_code,valid_from,valid_to",
                        "db.t.b.1,PARTY_COMMITTEE,Đảng bộ Một,t.b.1,2020-01-01,",
                        "so.nv,AGENCY,Sở Nội vụ,t,2020-01-01,");

        assertThat(intake.take(Roll.BODIES, bodies)).isEqualTo(new Taking(2, 2, 0, List.of()));
        assertThat(intake.take(Roll.BODIES, bodies)).isEqualTo(new Taking(2, 0, 0, List.of()));
    }

    @Test
    void a_circle_is_refused() {
        var taking = areas("n.1,Xã,COMMUNE,n.2,2020-01-01,", "n.2,Xã,COMMUNE,n.1,2020-01-01,");

        refused(taking, "parent-not-higher@2:4", "parent-not-higher@3:4");
    }

    @Test
    void columns_may_stand_in_any_order_but_must_be_there() {
        var other =
                table("name,code,kind,valid_to,valid_from,parent", "Xã,n,COMMUNE,,2020-01-01,t");

        refused(intake.take(Roll.AREAS, other), "column-missing@1:0", "column-unknown@1:6");
    }

    private Taking areas(String... lines) {
        return intake.take(Roll.AREAS, table(AREAS, lines));
    }

    private Taking units(String... lines) {
        return intake.take(Roll.UNITS, table(UNITS, lines));
    }

    private static CsvTable table(String header, String... lines) {
        var all = new ArrayList<CsvTable.Line>();
        for (var line : lines) {
            all.add(new CsvTable.Line(all.size() + 2, Arrays.asList(line.split(",", -1))));
        }
        return new CsvTable("list.csv", List.of(header.split(",")), all);
    }

    private static void refused(Taking taking, String... told) {
        assertThat(told(taking)).containsExactly(told);
        assertThat(taking.written()).isZero();
    }

    private static List<String> told(Taking taking) {
        return taking.problems().stream()
                .map(p ->
                        p.reason().key().replaceAll("(organisation.intake|documents.list).", "")
                                + "@"
                                + p.line()
                                + ":"
                                + p.column())
                .toList();
    }

    private static boolean isKnown(String thing, String code) {
        return PROVINCE.database
                .sql("select exists (select from %s where code = ?)".formatted(thing))
                .param(code)
                .query(Boolean.class)
                .single();
    }

    /// The last day on which one lay below the other.
    private static String below(String thing, String above, String code) {
        return PROVINCE.database
                .sql(
                        """
                        select valid_to::text
                          from %1$s_below b
                          join %1$s a on a.id = b.ancestor
                          join %1$s own on own.id = b.%1$s
                         where a.code = ?
                           and own.code = ?
                        """
                                .formatted(thing))
                .params(above, code)
                .query(String.class)
                .single();
    }
}
