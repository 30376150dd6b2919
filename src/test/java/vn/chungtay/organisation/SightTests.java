package vn.chungtay.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chungtay.identity.Places;
import vn.chungtay.identity.Scope;

/// The commune Cũ was wholly taken over by the commune `t.n.1` on 1/1/2020 and the unit `ff.t.b.1`
/// by `ff.t.b.2` on 1/1/2021; `ff.t.b` was divided on 1/1/2022 and went to `ff.t.n` in part.
class SightTests {
    private static final SmallProvince PROVINCE = SmallProvince.founded();
    private static final LocalDate BEFORE = LocalDate.of(2019, 12, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    static {
        PROVINCE.write(p -> {
            new Taken("area", "t.n.cu", "t.n.1", "WHOLE", "2020-01-01").write();
            new Taken("unit", "ff.t.b.1", "ff.t.b.2", "WHOLE", "2021-01-01").write();
            new Taken("unit", "ff.t.b", "ff.t.n", "PART", "2022-01-01").write();
            p.sql(
                    """
                    update unit_state
                       set during = '[2015-01-01,2021-01-01)'
                     where unit = (select id from unit where code = 'ff.t.b.1')
                    """);
            p.sql("update unit set during = '[2015-01-01,2021-01-01)' where code = 'ff.t.b.1'");
        });
    }

    private final Sights sights = PROVINCE.sights(TODAY);
    private final Places places = new RegistryPlaces(PROVINCE.database, sights);

    @Test
    void a_grant_holds_on_what_took_over_the_whole() {
        assertThat(seen(TODAY, unit("ff.t.b.1"))).containsExactly("ff.t.b.2");
        assertThat(seen(BEFORE, unit("ff.t.b.1"))).containsExactly("ff.t.b.1", "ff.t.b.2");
    }

    @Test
    void a_takeover_counts_from_its_day() {
        var sight = PROVINCE.sight(List.of(unit("ff.t.b.1")), LocalDate.of(2020, 12, 31));

        assertThat(sight.units()).hasSize(1);
    }

    @Test
    void who_holds_the_successor_reads_the_history() {
        assertThat(seen(BEFORE, unit("ff.t.b.2"))).containsExactly("ff.t.b.1", "ff.t.b.2");
    }

    @Test
    void a_part_gives_no_claim() {
        assertThat(seen(TODAY, unit("ff.t.b"))).containsExactly("ff.t.b", "ff.t.b.2");
    }

    @Test
    void an_area_shows_the_units_of_all_organisations_in_it() {
        assertThat(seen(TODAY, area("t.n.cu"))).containsExactly("ff.t.n.1", "fu.t.n.1");
        assertThat(seen(TODAY, area("t.b"), unit("fu.t.n")))
                .containsExactly(
                        "ff.t.b",
                        "ff.t.b.2",
                        "fu.t.b",
                        "fu.t.b.1",
                        "fu.t.b.2",
                        "fu.t.n",
                        "fu.t.n.1");
    }

    @Test
    void whoever_holds_nothing_sees_nothing_and_everywhere_sees_all() {
        assertThat(seen(TODAY)).isEmpty();
        assertThat(seen(TODAY, Scope.EVERYWHERE)).hasSize(12);
    }

    @Test
    void one_unit_or_area_is_asked_for_alike() {
        var sight = PROVINCE.sight(List.of(area("t.n")), TODAY);

        assertThat(sights.sees(sight, new UnitId(id("unit", "ff.t.n.1")), TODAY)).isTrue();
        assertThat(sights.sees(sight, new UnitId(id("unit", "ff.t.b.2")), TODAY)).isFalse();
        assertThat(sights.sees(sight, new AreaId(id("area", "t.n.1")), TODAY)).isTrue();
        assertThat(sights.sees(sight, new AreaId(id("area", "t.b")), TODAY)).isFalse();
    }

    @Test
    void a_place_is_found_by_its_code_and_shown_when_it_has_ended() {
        assertThat(places.find("ff.t.b.2", TODAY)).get().isEqualTo(place("ff.t.b.2"));
        assertThat(places.find("t.b", TODAY)).get().extracting("scope").isEqualTo(area("t.b"));
        assertThat(places.find("ff.t.b.1", TODAY)).isEmpty();
        assertThat(places.show(unit("ff.t.b.1"))).isEqualTo(place("ff.t.b.1"));
    }

    @Test
    void a_place_lies_in_whatever_holds_its_line() {
        assertThat(covers("ff.t.b", "ff.t.b.2")).isTrue();
        assertThat(covers("ff.t.b.2", "ff.t.b")).isFalse();
        assertThat(covers("ff.t.b.2", "ff.t.b.1")).isTrue();
        assertThat(covers("ff.t.b.1", "ff.t.b.2")).isTrue();
        assertThat(covers("ff.t.n", "ff.t.b.2")).isFalse();
        assertThat(places.covers(List.of(area("t.n")), unit("ff.t.n"), TODAY)).isTrue();
        assertThat(places.covers(List.of(unit("ff.t.n")), area("t.n"), TODAY)).isFalse();
        assertThat(places.covers(List.of(unit("ff.t")), Scope.EVERYWHERE, TODAY)).isFalse();
        assertThat(places.covers(List.of(Scope.EVERYWHERE), unit("ff.t"), TODAY)).isTrue();
    }

    /// `fu.t.b.1` with its area, but a branch of it elsewhere.
    @Test
    void a_unit_with_a_branch_outside_lies_not_wholly_in_the_area() {
        PROVINCE.transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            PROVINCE.sql(
                    """
                    insert into unit_below
                    select b.id, a.id, '2015-01-01', 'infinity', 1
                      from unit b, unit a
                     where b.code = 'fu.t.n.1'
                       and a.code = 'fu.t.b.1'
                    """);

            assertThat(places.covers(List.of(area("t.b")), unit("fu.t.b.1"), TODAY)).isFalse();
        });
    }

    @Test
    void what_ended_without_one_successor_is_orphaned() {
        PROVINCE.transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            PROVINCE.sql(
                    "update unit set during = '[2015-01-01,2022-01-01)' where code = 'ff.t.b'");
            List<Scope> granted =
                    List.of(unit("ff.t.b"), unit("ff.t.b.1"), area("t.n.cu"), Scope.EVERYWHERE);

            assertThat(places.orphaned(granted, TODAY)).containsExactly(unit("ff.t.b"));
            assertThat(places.orphaned(granted, BEFORE)).isEmpty();
        });
    }

    private boolean covers(String outer, String inner) {
        return places.covers(List.of(unit(outer)), unit(inner), TODAY);
    }

    private static Places.Place place(String code) {
        return new Places.Place(unit(code), code, "Hội " + code);
    }

    private static List<String> seen(LocalDate day, Scope... scopes) {
        var sight = PROVINCE.sight(List.of(scopes), TODAY);
        return PROVINCE.database
                .sql(
                        "select code from unit where %s order by code"
                                .formatted(sight.coversUnit("unit.id", ":day")))
                .param("day", day)
                .params(sight.parameters())
                .query(String.class)
                .list();
    }

    private static Scope.OfUnit unit(String code) {
        return new Scope.OfUnit(id("unit", code));
    }

    private static Scope.OfArea area(String code) {
        return new Scope.OfArea(id("area", code));
    }

    private static long id(String thing, String code) {
        return PROVINCE.database
                .sql("select id from " + thing + " where code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    private record Taken(
            String thing, String predecessor, String successor, String extent, String day) {

        void write() {
            PROVINCE.database
                    .sql(
                            """
                            with r as (
                                   insert into reorganisation (decision_number, decision_date,
                                          effective_on, signed_at, signed_by)
                                   values ('9-QĐ/TU', :day::date, :day::date, '2019-01-01', 'VP')
                                returning id
                            )
                            insert into %1$s_succession
                            select r.id, one.id, other.id, :extent
                              from r, %1$s one, %1$s other
                             where one.code = :predecessor
                               and other.code = :successor
                            """
                                    .formatted(thing))
                    .paramSource(this)
                    .update();
        }
    }
}
