package vn.chungtay.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.chungtay.organisation.SmallProvince.Stated;
import vn.chungtay.web.Order;
import vn.chungtay.web.Window;

class UnitsOnADayTests {
    private static final SmallProvince PROVINCE = SmallProvince.founded();
    private static final LocalDate BEFORE = LocalDate.of(2019, 12, 31);
    private static final LocalDate AFTER = LocalDate.of(2020, 1, 1);

    static {
        PROVINCE.write(p -> {
            p.area("t.b.1.a", "VILLAGE", "t.b.1", "[2015-01-01,)");
            p.sql(
                    """
                    update unit_state
                       set during = '[2015-01-01,2020-01-01)'
                     where unit = (select id from unit where code = 'ff.t.b.1')
                    """);
            p.unitState(new Stated("ff.t.b.1", "GRASSROOTS", "t.b.1", "ff.t.n"), "[2020-01-01,)");
        });
    }

    private final Units units = new Units(PROVINCE.database);
    private final Areas areas = new Areas(PROVINCE.database);

    @Test
    void a_tree_is_asked_for_as_of_a_day() {
        assertThat(units.below(id("ff.t.b"), BEFORE))
                .extracting(Unit::code)
                .containsExactly("ff.t.b", "ff.t.b.1", "ff.t.b.2");
        assertThat(units.below(id("ff.t.b"), AFTER))
                .extracting(Unit::code)
                .containsExactly("ff.t.b", "ff.t.b.2");
        assertThat(units.children(id("ff.t.n"), AFTER))
                .extracting(Unit::code)
                .containsExactly("ff.t.b.1", "ff.t.n.1");
    }

    @Test
    void the_way_up_begins_at_the_province() {
        assertThat(units.ancestors(id("ff.t.b.1"), AFTER))
                .extracting(Unit::code)
                .containsExactly("ff.t", "ff.t.n");
    }

    @Test
    void a_life_is_told_chapter_by_chapter() {
        assertThat(units.life(id("ff.t.b.1")))
                .extracting(UnitChapter::to, UnitChapter::parent)
                .containsExactly(
                        tuple(BEFORE, new Mention("ff.t.b", "Hội ff.t.b")),
                        tuple(null, new Mention("ff.t.n", "Hội ff.t.n")));
    }

    @Test
    void a_name_is_found_without_its_diacritics() {
        assertThat(named("HOI ff.t.n.1")).extracting(Unit::code).containsExactly("ff.t.n.1");
        assertThat(named("%")).isEmpty();
    }

    @Test
    void an_area_that_ended_is_found_on_its_days_only() {
        assertThat(areas.find("t.n.cu", BEFORE)).get().extracting(Area::validTo).isEqualTo(BEFORE);
        assertThat(areas.find("t.n.cu", AFTER)).isEmpty();
    }

    @Test
    void a_village_is_named_with_its_commune() {
        assertThat(areas.names(Set.of("t.n", "t.b.1.a"), AFTER))
                .containsOnly(entry("t.n", "Nơi t.n"), entry("t.b.1.a", "Nơi t.b.1.a, Nơi t.b.1"));
    }

    @Test
    void areas_lie_in_areas() {
        var district = areas.find("t.n", BEFORE).orElseThrow().id();

        assertThat(areas.children(district, BEFORE)).hasSize(2);
        assertThat(areas.below(district, AFTER))
                .extracting(Area::code)
                .containsExactly("t.n", "t.n.1");
    }

    private UnitId id(String code) {
        return units.find(code, BEFORE).orElseThrow().id();
    }

    private List<Unit> named(String name) {
        var filter = new UnitFilter(null, null, null, name);
        return units.list(filter, AFTER, Order.by(UnitColumn.NAME), Window.ALL);
    }
}
