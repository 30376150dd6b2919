package vn.chungtay.people.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.TestPostgres;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.organisation.Cast;
import vn.chungtay.organisation.Holdings;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.organisation.Units;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.reporting.figures.RegisterFigures.Asked;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Period;

/// Eight officials in a small province, counted as the forms count them.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OfficialTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final LocalDate DAY = LocalDate.of(2020, 12, 31);

    static {
        OfficialList.province(DATABASE);
    }

    @LocalServerPort int port;
    @Autowired OfficialImport imported;

    @Autowired
    @Qualifier("heldPersons")
    Holdings heldPersons;

    @Autowired OfficialRegister officials;
    @Autowired Units units;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void only_this_list_came_in() {
        for (var table :
                List.of(
                        "referral",
                        "standards_met",
                        "training",
                        "office",
                        "membership",
                        "person")) {
            database.sql("delete from " + table).update();
        }
        assertThat(list().take(OfficialList.LIST).problems()).isEmpty();
    }

    @Test
    void officials_are_counted_by_level_and_organisation_each_once() throws Exception {
        assertThat(counts("area=t&asOf=2020-12-31"))
                .containsExactly(
                        "PROVINCE FU 2 1 | 1 1 0 | 1 1 0",
                        "PROVINCE null 2 1 | 1 1 0 | 1 1 0",
                        "DISTRICT FU 1 1 | 0 1 0 | 0 0 0",
                        "DISTRICT null 1 1 | 0 1 0 | 0 0 0",
                        "GRASSROOTS FU 3 2 | 0 1 1 | 0 1 1",
                        "GRASSROOTS null 3 2 | 0 1 1 | 0 1 1");
        assertThat(counts("unit=fu.t.b&asOf=2023-01-01"))
                .containsExactly(
                        "GRASSROOTS FU 2 1 | 0 0 1 | 0 0 1", "GRASSROOTS null 2 1 | 0 0 1 | 0 0 1");
        assertThat(counts("area=t&asOf=2015-01-01")).isEmpty();
    }

    @Test
    void officials_of_a_unit_that_was_taken_over_count_where_it_went() throws Exception {
        assertThat(counts("unit=fu.t.b.2&asOf=2023-09-30")).isEmpty();
        assertThat(counts("unit=fu.t.b.2&asOf=2023-10-01"))
                .contains("GRASSROOTS FU 1 1 | 0 1 0 | 0 1 0");
    }

    @Test
    void a_decision_is_told_how_many_it_touches() {
        var unit = units.find("fu.t.b.1", DAY).orElseThrow().id();

        assertThat(heldPersons.of(Set.of(unit), DAY))
                .containsExactly(new Holdings.Held("official.held", 2));
        assertThat(heldPersons.of(Set.of(unit), LocalDate.of(2016, 1, 1))).isEmpty();
    }

    @Test
    void a_unit_reports_its_own_officials_alone() {
        var figures = of(2020, "fu.t", "fu.t.b", "fu.t.b.1", "fu.t.b.2", "ff.t.b.1");

        assertThat(figures.get("fu.t"))
                .containsEntry("b3.province.total", 2L)
                .containsEntry("b3.province.postgraduate", 1L)
                .doesNotContainKey("t9a.base");
        assertThat(figures.get("fu.t.b")).containsEntry("b3.district.total", 1L);
        assertThat(figures.get("fu.t.b.1"))
                .containsEntry("b3.grassroots.total", 2L)
                .containsEntry("b3.grassroots.college", 1L)
                .containsEntry("t9a.base", 2L)
                .containsEntry("t9a.with_degree", 0L)
                .containsEntry("t9b.base", 2L)
                .doesNotContainKey("t9b.meeting_standards");
        assertThat(figures.get("fu.t.b.2")).doesNotContainKey("b3.grassroots.total");
        assertThat(figures).doesNotContainKey("ff.t.b.1");
    }

    @Test
    void branches_count_their_heads() {
        var figures = of(2020, "fu.t.b.1", "fu.t.b.1.a", "fu.t.b.1.b", "fu.t.b.2", "fu.t.b.2.a");

        assertThat(figures.get("fu.t.b.1"))
                .containsEntry("b5.branches", 2L)
                .containsEntry("t6d.heads", 1L)
                .containsEntry("t9c.heads", 1L);
        assertThat(figures.get("fu.t.b.2")).containsOnly(Map.entry("b5.branches", 1L));
        assertThat(figures.get("fu.t.b.1.a"))
                .containsOnly(
                        Map.entry("b5.heads_party_members", 1L),
                        Map.entry("t6d.heads_party_members", 1L));
        assertThat(figures).doesNotContainKeys("fu.t.b.1.b", "fu.t.b.2.a");
        assertThat(of(2019, "fu.t.b.1.b").get("fu.t.b.1.b"))
                .containsEntry("t6d.heads_party_members", 0L);
    }

    @Test
    void training_of_the_year_and_the_nearest_verdict_count() {
        var header = OfficialList.HEADER.strip() + ",trained_on,meets_standards\n";
        var lines =
                """
                C7,Bùi Văn Mẫu,,MALE,FU,fu.t.b.1.a,Chi hội trưởng,,x,,,2018-01-01,,2020-03-04,
                C5,Đỗ Văn Mẫu,,MALE,FU,fu.t.b.1,Thủ quỹ,x,,THPT,,2019-01-01,,,có
                """;
        list().take(header, lines, List.of(Scope.EVERYWHERE));

        assertThat(of(2020, "fu.t.b.1.a").get("fu.t.b.1.a")).containsEntry("t9c.heads_trained", 1L);
        assertThat(of(2021, "fu.t.b.1.a").get("fu.t.b.1.a")).containsEntry("t9c.heads_trained", 0L);
        assertThat(of(2020, "fu.t.b.1").get("fu.t.b.1")).containsEntry("t9b.meeting_standards", 1L);
    }

    @Test
    void a_term_counts_who_sat_there_on_its_last_day() {
        assertThat(term("T2015-2020", "fu.t").get("fu.t"))
                .containsOnly(
                        Map.entry("b4.party_committee.province", 1L),
                        Map.entry("b4.council.province", 0L),
                        Map.entry("b4.national_assembly", 0L));
        assertThat(term("T2016-2021", "fu.t").get("fu.t"))
                .containsEntry("b4.party_committee.province", 0L);
        assertThat(term("T2016-2021", "fu.t.b.1").get("fu.t.b.1"))
                .containsEntry("b4.council.grassroots", 1L);
    }

    @Test
    void committees_are_told_where_they_are_known() {
        list().take(
                        """
                        K1,A,,,FU,fu.t.b.2,Ủy viên BTV,,,,,2017-01-01,
                        K2,B,,,FU,fu.t.b.2,Ủy viên BCH,,,,,2017-01-01,
                        """);

        assertThat(of(2020, "fu.t.b.2").get("fu.t.b.2"))
                .containsEntry("b1.standing_committee", 1L)
                .containsEntry("b1.executive_committee", 2L)
                .containsEntry("b3.grassroots.total", 0L);
        assertThat(of(2020, "fu.t.b.1").get("fu.t.b.1")).doesNotContainKey("b1.standing_committee");
    }

    @Test
    void figures_of_units_add_up_to_what_sql_written_differently_counts() {
        var codes = database.sql("select code from unit").query(String.class).list();
        var total =
                of(2020, codes.toArray(String[]::new)).values().stream()
                        .mapToLong(figures ->
                                figures.entrySet().stream()
                                        .filter(e -> e.getKey().matches("b3\\..*\\.total"))
                                        .mapToLong(Map.Entry::getValue)
                                        .sum())
                        .sum();

        var counted =
                database.sql(
                                """
                                select count(*)
                                  from person p
                                 where p.id in (select person
                                                  from office
                                                 where full_time
                                                   and lower(during) <= :day
                                                   and (upper(during) is null
                                                        or upper(during) > :day))
                                """)
                        .param("day", DAY)
                        .query(Long.class)
                        .single();
        assertThat(total).isEqualTo(counted).isEqualTo(6);
    }

    @Test
    void pages_and_files_tell_the_same_and_nobodys_name() throws Exception {
        var visitor = Visitor.at(port);

        assertThat(visitor.page("/officials?area=t&asOf=31/12/2020"))
                .contains("Cấp tỉnh", "Chung các tổ chức", "Cao đẳng, trung cấp")
                .doesNotContain("Mẫu");
        assertThat(visitor.page("/officials.csv?area=t&asOf=31/12/2020"))
                .contains("GRASSROOTS,FU,2020-12-31,3,2,0,1,1,0,1,1");
        assertThat(visitor.page("/officials?asOf=1/1/2015")).contains("Chưa có cán bộ");
        assertThat(visitor.get("/officials?unit=xx").statusCode()).isEqualTo(404);
    }

    @Test
    void branches_without_a_head_are_listed() throws Exception {
        var visitor = Visitor.at(port);

        assertThat(visitor.rows("/officials/heads?asOf=30/6/2020"))
                .containsExactly("Hội fu.t.b.2.a");
        assertThat(visitor.rows("/officials/heads?asOf=1/7/2020&sort=-name"))
                .containsExactly("Hội fu.t.b.2.a", "Hội fu.t.b.1.b");
        assertThat(visitor.rows("/officials/heads?asOf=1/7/2020&unit=fu.t.b.1&organisation=FU"))
                .containsExactly("Hội fu.t.b.1.b");
        assertThat(visitor.page("/officials/heads?asOf=1/7/2020&q=zzz")).contains("bộ lọc");
        assertThat(visitor.page("/officials/heads.csv?asOf=1/7/2020"))
                .contains("fu.t.b.1.b,Hội fu.t.b.1.b,FU,fu.t.b.1,Hội fu.t.b.1,2020-07-01");
    }

    @Test
    void whoever_may_not_see_them_by_name_is_told_no_small_figure() throws Exception {
        var leader = Visitor.at(port).as(Cast.of(DATABASE).everywhere(Role.LEADER));

        assertThat(leader.page("/officials.csv?asOf=31/12/2020"))
                .contains("GRASSROOTS,FU,2020-12-31,3,,,,,,,,true");
        assertThat(leader.page("/officials?asOf=31/12/2020"))
                .contains("không công bố", "Số từ 1 đến 4");
        assertThat(leader.page("/api/v1/officials/counts?asOf=2020-12-31"))
                .contains("\"partyMembers\":null", "\"suppressed\":true");
    }

    private OfficialList list() {
        return new OfficialList(imported, transaction);
    }

    private Map<String, Map<String, Long>> of(int year, String... codes) {
        return of(Period.ofYear(year), codes);
    }

    private Map<String, Map<String, Long>> term(String code, String... codes) {
        return Period.fromCode(code) instanceof Outcome.Accepted<Period>(var term)
                ? of(term, codes)
                : Map.of();
    }

    /// By the codes of the units.
    private Map<String, Map<String, Long>> of(Period period, String... codes) {
        var ids =
                List.of(codes).stream()
                        .flatMap(code -> units.find(code, DAY).stream())
                        .collect(Collectors.toMap(unit -> unit.id(), unit -> unit.code()));
        var named = new TreeMap<String, Map<String, Long>>();
        var ofTerms = period.kind() == Period.Kind.TERM;
        var elements =
                officials.elements().stream()
                        .filter(element -> element.startsWith("b4.") == ofTerms)
                        .collect(Collectors.toSet());
        officials
                .of(new Asked(elements, ids.keySet(), period, period.lastDay()))
                .forEach((UnitId id, Map<String, Long> figures) -> named.put(ids.get(id), figures));
        return named;
    }

    private List<String> counts(String query) throws Exception {
        var page = Visitor.at(port).page("/api/v1/officials/counts?" + query);
        return JsonMapper.shared()
                .readTree(page)
                .get("items")
                .valueStream()
                .map(OfficialTests::line)
                .toList();
    }

    private static String line(JsonNode one) {
        var degrees = one.get("education");
        var courses = one.get("politicalTheory");
        return "%s %s %s %s | %s %s %s | %s %s %s"
                .formatted(
                        one.get("level").stringValue(),
                        one.get("organisation").isNull()
                                ? null
                                : one.get("organisation").stringValue(),
                        one.get("total"),
                        one.get("partyMembers"),
                        degrees.get("postgraduate"),
                        degrees.get("university"),
                        degrees.get("college"),
                        courses.get("advanced"),
                        courses.get("intermediate"),
                        courses.get("elementary"));
    }
}
