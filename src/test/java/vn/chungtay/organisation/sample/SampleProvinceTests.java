package vn.chungtay.organisation.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.sample.Unit.Rank;

class SampleProvinceTests {
    private static final Path FOLDER = Path.of("sample/tuyen-quang");
    private static SampleProvince sample;

    @BeforeAll
    static void make_the_province() {
        sample = SampleProvince.in(FOLDER);
    }

    /// District units by Biểu 2, grassroots units and branches by Biểu 1 of the annex, 2020.
    @ParameterizedTest
    @CsvSource({
        "FF, '{PROVINCE=1, DISTRICT=7, GRASSROOTS=138, BRANCH=1733}'",
        "FU, '{PROVINCE=1, DISTRICT=7, GRASSROOTS=138, BRANCH=1678}'",
        "VA, '{PROVINCE=1, DISTRICT=8, GRASSROOTS=188, BRANCH=1729}'",
        "TU, '{PROVINCE=1, DISTRICT=11, GRASSROOTS=961, BRANCH=1614}'",
        "YU, '{PROVINCE=1, DISTRICT=10, GRASSROOTS=347, BRANCH=2882}'",
        "WU, '{PROVINCE=1, DISTRICT=7, GRASSROOTS=143, BRANCH=1753}'"
    })
    void an_organisation_has_as_many_units_as_the_annex_prints(
            Organisation organisation, String counts) {
        var ranks = units(organisation).collect(groupingBy(Unit::rank, counting()));

        assertThat(new TreeMap<>(ranks)).hasToString(counts);
    }

    @Test
    void the_villages_are_spread_over_all_communes() {
        var villages =
                sample.areas().stream()
                        .filter(area -> area.kind().equals(Area.VILLAGE))
                        .collect(groupingBy(Area::parent, counting()));

        assertThat(villages.keySet()).isEqualTo(communes()).hasSize(138);
        assertThat(villages.values()).allSatisfy(n -> assertThat(n).isBetween(7L, 22L));
        assertThat(villages.values().stream().mapToLong(n -> n).sum()).isEqualTo(1_733);
    }

    @Test
    void every_area_and_unit_has_a_code_of_its_own_in_plain_letters() {
        var codes =
                Stream.concat(
                                sample.areas().stream().map(Area::code),
                                sample.units().stream().map(Unit::code))
                        .toList();

        assertThat(codes)
                .doesNotHaveDuplicates()
                .allSatisfy(code ->
                        assertThat(code)
                                .matches("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)*"));
    }

    @Test
    void a_parent_comes_first_and_is_a_higher_unit_of_the_same_organisation() {
        var seen = new HashMap<String, Unit>();

        assertThat(sample.units())
                .allSatisfy(unit -> {
                    assertThat(isRightlyPlaced(unit, seen.get(unit.parent()))).isTrue();
                    seen.put(unit.code(), unit);
                });
    }

    private static boolean isRightlyPlaced(Unit unit, @Nullable Unit parent) {
        return parent == null
                ? unit.rank() == Rank.PROVINCE && unit.parent().isEmpty()
                : parent.rank().compareTo(unit.rank()) < 0
                        && parent.organisation() == unit.organisation();
    }

    @Test
    void every_area_of_a_unit_and_every_parent_of_an_area_exists() {
        var areas = sample.areas().stream().map(Area::code).collect(toSet());

        assertThat(areas)
                .containsAll(sample.units().stream().map(unit -> unit.area().code()).toList())
                .containsAll(
                        sample.areas().stream()
                                .map(Area::parent)
                                .filter(parent -> !parent.isEmpty())
                                .toList());
    }

    @ParameterizedTest
    @EnumSource
    void every_commune_has_its_grassroots_unit(Organisation organisation) {
        var places =
                units(organisation)
                        .filter(unit -> unit.rank() == Rank.GRASSROOTS)
                        .map(unit -> unit.area().code())
                        .collect(toSet());

        assertThat(places).containsAll(communes());
    }

    @Test
    void levels_are_skipped_where_a_unit_stands_directly_under_the_province() {
        var ranks = sample.units().stream().collect(toMap(Unit::code, Unit::rank));

        assertThat(sample.units())
                .anyMatch(unit ->
                        unit.rank() == Rank.GRASSROOTS && ranks.get(unit.parent()) == Rank.PROVINCE)
                .anyMatch(unit ->
                        unit.rank() == Rank.BRANCH && ranks.get(unit.parent()) == Rank.DISTRICT);
    }

    @Test
    void names_are_official_and_composed() {
        assertThat(sample.units().stream().map(Unit::name))
                .contains(
                        "Ủy ban Mặt trận Tổ quốc Việt Nam phường Phan Thiết",
                        "Ban công tác Mặt trận tổ dân phố 5",
                        "Hội Nông dân xã Kim Phú",
                        "Chi hội Nông dân thôn Đồng Tâm",
                        "Liên đoàn Lao động thành phố Tuyên Quang",
                        "Công đoàn cơ sở Trường THCS Lê Quý Đôn",
                        "Đoàn TNCS Hồ Chí Minh phường Ỷ La",
                        "Hội Liên hiệp Phụ nữ thị trấn Na Hang")
                .allMatch(name -> Normalizer.isNormalized(name, Normalizer.Form.NFC))
                .noneMatch(name -> name.contains("{") || name.contains("  "));
        assertThat(sample.areas())
                .allMatch(area -> Normalizer.isNormalized(area.name(), Normalizer.Form.NFC));
    }

    @Test
    void the_same_folder_makes_the_same_files() throws IOException {
        var again = SampleProvince.in(FOLDER);

        assertThat(bytes(again)).isEqualTo(bytes(sample));
        assertThat(sample.areasFile().lines()).hasSize(146 + 1_733);
        assertThat(sample.unitsFile().lines()).hasSize(13_360);
    }

    private static byte[] bytes(SampleProvince sample) throws IOException {
        var out = new ByteArrayOutputStream();
        sample.areasFile().writeTo(out);
        sample.unitsFile().writeTo(out);
        return out.toByteArray();
    }

    private static Stream<Unit> units(Organisation organisation) {
        return sample.units().stream().filter(unit -> unit.organisation() == organisation);
    }

    private static Set<String> communes() {
        return sample.areas().stream()
                .filter(area -> List.of("COMMUNE", "WARD", "TOWNSHIP").contains(area.kind()))
                .map(Area::code)
                .collect(toSet());
    }
}
