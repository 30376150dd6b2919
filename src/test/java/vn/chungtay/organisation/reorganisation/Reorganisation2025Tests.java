package vn.chungtay.organisation.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.TestPostgres;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.organisation.AreaKind;
import vn.chungtay.organisation.Areas;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Successions;
import vn.chungtay.organisation.UnitFilter;
import vn.chungtay.organisation.Units;
import vn.chungtay.shared.Outcome;

/// The reorganisation of 1/7/2025, signed on the sample province of 13.360 units.
@SpringBootTest(properties = "chungtay.sample=sample/tuyen-quang")
class Reorganisation2025Tests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

    @Autowired Units units;
    @Autowired Areas areas;
    @Autowired Successions successions;
    @Autowired Reorganisations reorganisations;
    @Autowired MergerExport export;
    @Autowired MergerImport mergers;
    @Autowired JdbcClient database;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @Test
    void seven_districts_with_138_communes_become_51_communes_under_the_province() {
        var province = areas.find("tq", BEFORE).orElseThrow().id();

        var before = areas.children(province, BEFORE);
        var after = areas.children(province, AFTER);

        assertThat(before).hasSize(7).allMatch(a -> isDistrict(a.kind()));
        assertThat(before).flatMap(d -> areas.children(d.id(), BEFORE)).hasSize(138);
        assertThat(after).hasSize(51).noneMatch(a -> isDistrict(a.kind()));
        assertThat(after).flatMap(c -> areas.children(c.id(), AFTER)).hasSize(1733);
    }

    /// The institutions' units stay, those of districts end, those of communes become 51.
    @ParameterizedTest
    @CsvSource({
        "FF, 7 138 1733, 0 51 1733",
        "FU, 7 138 1678, 0 51 1678",
        "VA, 8 188 1729, 1 101 1729",
        "TU, 11 961 1614, 4 874 1614",
        "YU, 10 347 2882, 3 260 2882",
        "WU, 7 143 1753, 0 56 1753"
    })
    void every_organisation_follows(Organisation organisation, String before, String after) {
        assertThat(counts(organisation, BEFORE)).isEqualTo(before);
        assertThat(counts(organisation, AFTER)).isEqualTo(after);
    }

    @ParameterizedTest
    @EnumSource(Organisation.class)
    void hop_thanh_passes_to_son_duong_and_kim_phu_is_divided(Organisation organisation) {
        var code = organisation.name().toLowerCase(Locale.ROOT) + ".tq.";

        assertThat(successors(code + "sd.hop-thanh")).containsExactly(code + "son-duong WHOLE");
        assertThat(successors(code + "tptq.kim-phu"))
                .containsExactly(code + "minh-xuan PART", code + "my-lam PART");
    }

    @Test
    void a_new_unit_is_named_for_its_new_area() {
        assertThat(units.find("fu.tq.an-tuong", AFTER).orElseThrow().name())
                .isEqualTo("Hội Nông dân phường An Tường");
        assertThat(units.find("fu.tq.an-tuong", BEFORE)).isEmpty();
    }

    @Test
    void each_commune_has_its_party_committee_on_either_day() {
        assertThat(committees(BEFORE)).isEqualTo(1 + 7 + 138);
        assertThat(committees(AFTER)).isEqualTo(1 + 51);
    }

    @Test
    void the_written_tree_is_the_walk_of_the_states_on_either_day() {
        for (var day : List.of(BEFORE, AFTER)) {
            for (var subject : List.of(Subject.AREA, Subject.UNIT)) {
                assertThat(texts(subject.in(WALKED_UNLIKE_WRITTEN), day)).isEmpty();
            }
        }
    }

    @Test
    @Transactional // taken back at the end, so that the other tests find it as it was
    void its_export_makes_the_same_of_the_tree_again() {
        var id = new ReorganisationId(1);
        var signed = tree(AFTER);
        var exported = export.of(id);
        reorganisations.undo(id, "Thử").orElseThrow();

        var again = mergers.take(table(exported), PAPER);

        assertThat(again.problems()).isEmpty();
        assertThat(tree(AFTER)).isEqualTo(signed);
    }

    @Test
    @Transactional // taken back at the end, so that the other tests find it signed
    void undoing_brings_the_old_tree_back() {
        var undone = reorganisations.undo(new ReorganisationId(1), "Thử");

        assertThat(undone).isInstanceOf(Outcome.Accepted.class);
        assertThat(tree(AFTER)).isEqualTo(tree(BEFORE)).isNotEmpty();
    }

    private static final Map<String, String> PAPER =
            Map.of("decision", "1-QĐ/MAU", "effective", "2025-07-01", "by", "Thử");

    /// By codes: what is made again has other ids.
    private static final String TREE =
            """
              select u.code || ' < ' || above.code as below
                from unit_below b
                join unit u on u.id = b.unit
                join unit above on above.id = b.ancestor
               where :day between b.valid_from and b.valid_to
            order by below
            """;

    private static final String WALKED_UNLIKE_WRITTEN =
            """
            with recursive stood as materialized (
                select {thing} as id, parent
                  from {thing}_state
                 where voided_at is null
                   and during @> cast(:day as date)
            ),
            walked as (
                select id, id as ancestor, 0 as depth from stood
                 union all
                select walked.id, stood.parent, walked.depth + 1
                  from walked
                  join stood on stood.id = walked.ancestor
                 where stood.parent is not null
            ),
            written as (
                select {thing} as id, ancestor, depth
                  from {thing}_below
                 where :day between valid_from and valid_to
            )
            (select 'not written ' || w from (table walked except all table written) w)
             union all
            (select 'only written ' || w from (table written except all table walked) w)
            """;

    private static CsvTable table(CsvFile file) {
        var lines = new ArrayList<CsvTable.Line>();
        file.lines().forEach(line -> lines.add(new CsvTable.Line(lines.size() + 2, line)));
        return new CsvTable("sap-xep.csv", file.header(), lines);
    }

    private List<String> tree(LocalDate day) {
        return texts(TREE, day);
    }

    private List<String> texts(String question, LocalDate day) {
        return database.sql(question).param("day", day).query(String.class).list();
    }

    /// District units, grassroots units and branches.
    private String counts(Organisation organisation, LocalDate day) {
        return Stream.of(Level.DISTRICT, Level.GRASSROOTS, Level.BRANCH)
                .map(level -> new UnitFilter(organisation, level, null, null))
                .map(filter -> String.valueOf(units.count(filter, day)))
                .collect(Collectors.joining(" "));
    }

    private List<String> successors(String code) {
        var unit = units.find(code, BEFORE).orElseThrow();
        return successions.successors(unit.id()).stream()
                .map(s -> s.other().code() + (s.whole() ? " WHOLE" : " PART"))
                .toList();
    }

    private long committees(LocalDate day) {
        return database.sql(
                        """
                        select count(*)
                          from body_state
                         where voided_at is null
                           and kind = 'PARTY_COMMITTEE'
                           and during @> cast(:day as date)
                        """)
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private static boolean isDistrict(AreaKind kind) {
        return kind == AreaKind.DISTRICT || kind == AreaKind.CITY;
    }
}
