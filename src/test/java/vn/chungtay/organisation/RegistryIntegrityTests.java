package vn.chungtay.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.TestPostgres;
import vn.chungtay.organisation.SmallProvince.Stated;

/// PostgreSQL refuses nonsense, whoever writes it.
class RegistryIntegrityTests {
    private static final SmallProvince PROVINCE = SmallProvince.founded();

    @Test
    void two_parents_on_one_day_are_refused() {
        refused(
                "unit_state_one_at_a_time",
                p ->
                        p.unitState(
                                new Stated("ff.t.b.1", "GRASSROOTS", "t.b.1", "ff.t.n"),
                                "[2020-01-01,2020-01-02)"));
    }

    @Test
    void overlapping_states_of_an_area_are_refused() {
        refused(
                "area_state_one_at_a_time",
                p -> p.areaState("t.b.1", "WARD", "t.b", "[2020-01-01,)"));
    }

    @Test
    void a_gap_in_a_life_is_refused() {
        refused(
                "unit_states_tile_its_life",
                p -> {
                    p.sql(cut("unit", "ff.t.b.1", "[2015-01-01,2020-01-01)"));
                    p.unitState(
                            new Stated("ff.t.b.1", "GRASSROOTS", "t.b.1", "ff.t.b"),
                            "[2020-01-02,)");
                });
    }

    @Test
    void a_life_without_a_state_is_refused() {
        refused(
                "area_states_tile_its_life",
                p -> p.sql("insert into area (code, during) values ('x', '[2020-01-01,)')"));
    }

    @Test
    void a_child_outside_its_parents_life_is_refused() {
        refused(
                "area_within_its_parents_life",
                p -> p.area("x", "VILLAGE", "t.n.cu", "[2016-01-01,)"));
        refused(
                "area_within_its_parents_life",
                p -> p.area("x", "COMMUNE", "t.n", "[2014-12-31,)"));
    }

    @Test
    void a_parent_cannot_end_before_its_children() {
        refused(
                "unit_within_its_parents_life",
                p -> {
                    p.sql(cut("unit", "ff.t.b", "[2015-01-01,2020-01-01)"));
                    p.sql(end("unit", "ff.t.b"));
                });
    }

    @Test
    void an_area_cannot_end_before_its_units() {
        refused(
                "unit_within_its_areas_life",
                p -> {
                    p.sql(cut("area", "t.b.1", "[2015-01-01,2020-01-01)"));
                    p.sql(end("area", "t.b.1"));
                });
    }

    @Test
    void a_circle_is_refused() {
        refused(
                "unit_parent_of_higher_level",
                p -> {
                    p.sql(cut("unit", "ff.t.b", "[2015-01-01,2020-01-01)"));
                    p.unitState(
                            new Stated("ff.t.b", "DISTRICT", "t.b", "ff.t.b.1"), "[2020-01-01,)");
                });
        refused(
                "area_parent_of_higher_level",
                p -> {
                    p.sql(cut("area", "t.b", "[2015-01-01,2020-01-01)"));
                    p.areaState("t.b", "DISTRICT", "t.b", "[2020-01-01,)");
                });
    }

    @Test
    void a_parent_sinking_to_the_level_of_its_child_is_refused() {
        refused(
                "unit_parent_of_higher_level",
                p -> {
                    p.sql(cut("unit", "ff.t.b", "[2015-01-01,2020-01-01)"));
                    p.unitState(new Stated("ff.t.b", "GRASSROOTS", "t.b", "ff.t"), "[2020-01-01,)");
                });
    }

    @Test
    void a_parent_of_another_organisation_is_refused() {
        refused(
                "unit_parent_of_same_organisation",
                p -> {
                    p.sql(cut("unit", "ff.t.b.1", "[2015-01-01,2020-01-01)"));
                    p.unitState(
                            new Stated("ff.t.b.1", "GRASSROOTS", "t.b.1", "fu.t.b"),
                            "[2020-01-01,)");
                });
    }

    @Test
    void only_the_province_is_without_a_parent() {
        refused("area_state_parent_due", p -> p.area("x", "COMMUNE", null, "[2020-01-01,)"));
        refused("area_state_parent_due", p -> p.area("x", "PROVINCE", "t", "[2020-01-01,)"));
    }

    @Test
    void a_living_code_is_given_once() {
        refused("area_code_once", p -> p.area("t.b", "DISTRICT", "t", "[2030-01-01,)"));
    }

    @Test
    void nothing_is_deleted_or_overwritten() {
        refused("registry_loses_nothing", p -> p.sql("delete from unit_state"));
        refused("registry_loses_nothing", p -> p.sql("update unit_state set parent = null"));
    }

    /// The application may not empty a table at all; not even its owner empties these.
    @Test
    void the_owner_of_the_tables_loses_nothing_either() {
        var address = TestPostgres.freshDatabase();
        SmallProvince.empty(address);
        var owner = JdbcClient.create(TestPostgres.owner(address));

        assertThatThrownBy(() -> owner.sql("truncate area cascade").update())
                .rootCause()
                .hasMessageContaining("registry_loses_nothing");
    }

    @Test
    void levels_may_be_skipped() {
        var province = SmallProvince.founded();

        province.write(p -> p.unit("TU", "t", "PROVINCE", null));
        province.write(p -> p.unit("TU", "t.b.1", "BRANCH", "t"));

        assertThat(
                        province.database
                                .sql(
                                        """
                                        select count(*)
                                          from unit_below
                                          join unit on unit.id = unit_below.unit
                                         where depth = 1
                                           and code = 'tu.t.b.1'
                                        """)
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    private static String end(String thing, String code) {
        return "update %s set during = '[2015-01-01,2020-01-01)' where code = '%s'"
                .formatted(thing, code);
    }

    private static String cut(String thing, String code, String during) {
        return """
        update %1$s_state
           set during = '%3$s'
         where %1$s = (select id from %1$s where code = '%2$s')
        """
                .formatted(thing, code, during);
    }

    private static void refused(String constraint, Consumer<SmallProvince> writing) {
        assertThatThrownBy(() -> PROVINCE.write(writing))
                .isInstanceOf(DataIntegrityViolationException.class)
                .rootCause()
                .hasMessageContaining(constraint);
    }
}
