package vn.chungtay.reporting.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.TestPostgres;
import vn.chungtay.Testers;
import vn.chungtay.documents.paper.Opened;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Villages;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.programme.ProgrammeLoader;
import vn.chungtay.programme.SampleFolder;
import vn.chungtay.programme.Threshold;
import vn.chungtay.reporting.MovingClock;
import vn.chungtay.reporting.entry.Clerks;
import vn.chungtay.reporting.entry.Desks.RoundPath;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.shared.Rate;

/// Targets held against what units have reported. Three grassroots units of the Farmers' Union have
/// six branches.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
class LiveTargetTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final LocalDate DAY = LocalDate.of(2021, 6, 10);
    private static final JsonMapper JSON = JsonMapper.shared();

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @LocalServerPort int port;
    @Autowired Clerks clerks;
    @Autowired LiveTargets live;
    @Autowired MovingClock clock;
    @Autowired ProgrammeLoader loader;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void it_is_june() {
        clock.moveTo(DAY);
    }

    @Test
    void workbooks_of_targets_and_of_the_annex_open_in_another_program(@TempDir Path folder)
            throws Exception {
        var visitor = Visitor.at(port);
        var targets = folder.resolve("targets.xlsx");
        visitor.file("/targets/reported.xlsx?period=2021-H1", targets);
        assertThat(Opened.byLibreOffice(targets).text(1)).contains("Chỉ tiêu");
        var form = visitor.file("/forms/B2.xlsx", folder.resolve("b2.xlsx"));
        assertThat(Opened.byLibreOffice(form).text(1)).contains("Biểu số 2", "Hội Nông dân");
    }

    /// Of T2 the law says "trên 90%", so that 90 is not enough.
    @ParameterizedTest
    @CsvSource({"901,MET", "900,NOT_MET", "899,NOT_MET"})
    void above_is_met_above_only(int studied, String status) throws Exception {
        enter("2021-H1", "fu.t.b.1.a", "t2.base", 1000);
        enter("2021-H1", "fu.t.b.1.a", "t2.studied", studied);

        var target = target("2021-H1&area=t", "T2", "FU");

        assertThat(target.get("status").stringValue()).isEqualTo(status);
        assertThat(target.get("numerator").longValue()).isEqualTo(studied);
        assertThat(target.get("denominator").longValue()).isEqualTo(1000);
    }

    /// Of a thousand, the most that is not enough and the least that is: "trên" is above, "ít nhất"
    /// and 100% are reached (Phần thứ ba, I, 2). Of the Trade Union's two sectors the first.
    @ParameterizedTest
    @CsvSource({
        "T1a FU VA WU,800,801",
        "T1a YU,750,751",
        "T1b TU,999,1000",
        "T2 FF FU VA TU YU WU,900,901",
        "T3 FF FU VA TU YU WU,999,1000",
        "T4 FF FU VA TU YU WU,999,1000",
        "T5a FU VA TU YU WU,999,1000",
        "T5b FU VA TU YU WU,999,1000",
        "T6a FF,999,1000",
        "T6b FF,999,1000",
        "T6c FU VA TU YU WU,999,1000",
        "T6d FF FU VA TU WU,700,701",
        "T6d YU,500,501",
        "T7 FF FU VA TU YU WU,800,801",
        "T8 FF FU VA TU YU WU,999,1000",
        "T9a FF FU VA TU YU WU,999,1000",
        "T9b FF FU VA TU YU WU,999,1000",
        "T9c FF FU VA TU YU WU,950,951",
        "T10 FU VA TU YU WU,999,1000",
        "T11 FF,999,1000",
        "T12 FF VA FU TU,900,901",
        "T12 WU YU,850,851"
    })
    void every_target_is_met_from_where_the_law_says(String whose, long fails, long meets) {
        var words = List.of(whose.split(" "));
        for (var organisation : words.subList(1, words.size())) {
            var threshold = threshold(words.getFirst(), Organisation.valueOf(organisation));

            assertThat(threshold.isMetBy(new Rate(fails, 1000))).as(whose).isFalse();
            assertThat(threshold.isMetBy(new Rate(meets, 1000))).as(whose).isTrue();
            assertThat(threshold.needed(1000)).as(whose).isEqualTo(meets);
        }
    }

    @Test
    void what_the_law_leaves_out_is_said() {
        assertThat(live.find("T9a").orElseThrow().exceptions())
                .anyMatch(sentence -> sentence.contains("Cựu chiến binh"));
        assertThat(live.find("T12").orElseThrow().thresholds())
                .filteredOn(one -> one.sector() != null)
                .extracting(one -> one.percent().intValueExact())
                .containsExactly(90, 60);
    }

    private Threshold threshold(String target, Organisation organisation) {
        return live.find(target).orElseThrow().thresholds().stream()
                .filter(one -> one.organisations().contains(organisation))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_part_larger_than_the_whole_is_no_rate() throws Exception {
        enter("2021-H2", "fu.t.b.1.a", "t2.base", 10);
        enter("2021-H2", "fu.t.b.1.a", "t2.studied", 11);

        var target = target("2021-H2&area=t", "T2", "FU");

        assertThat(target.get("status").stringValue()).isEqualTo("NOT_COMPUTABLE");
        assertThat(target.get("reason").stringValue()).startsWith("11 lớn hơn tổng số 10");
        assertThat(target.get("disputedBy").get(0).stringValue()).isEqualTo("t2.studied");
        for (var path : List.of("/targets/reported", "/targets/overview")) {
            assertThat(Visitor.at(port).page(path + "?period=2021-H2"))
                    .contains("href=\"/findings/reported?form=R6&amp;period=2021-H2\" title=\"");
        }
    }

    /// The second one asks for the two figures the other way round.
    @Test
    void periods_are_read_by_the_version_of_the_form_that_they_were_reported_in(
            @TempDir Path directory) throws Exception {
        clock.moveTo(LocalDate.of(2022, 6, 10));
        enter("2022-H1", "fu.t.n.1.a", "t2.base", 10);
        enter("2022-H1", "fu.t.n.1.a", "t2.studied", 9);
        var studied = "      - {title: \"Người đã học tập\", element: t2.studied, ";
        var base = "      - {title: \"Tổng số người\", element: t2.base, ";
        var folder =
                SampleFolder.in(directory)
                        .edit("forms/R6.yaml", "[t2.studied, t2.base]", "[t2.base, t2.studied]")
                        .edit("forms/R6.yaml", studied, "@")
                        .edit("forms/R6.yaml", base, studied)
                        .edit("forms/R6.yaml", "@", base);

        assertThat(loader.load(folder.path()).problems()).isEmpty();
        clock.moveTo(LocalDate.of(2023, 6, 10));
        enter("2023-H1", "fu.t.n.1.a", "t2.base", 20);
        enter("2023-H1", "fu.t.n.1.a", "t2.studied", 18);

        var place = "&unit=fu.t.n.1&stage=estimate";
        assertThat(sides(target("2022-H1" + place, "T2", "FU"))).isEqualTo("9 / 10 NOT_MET");
        assertThat(sides(target("2022" + place, "T2", "FU"))).isEqualTo("9 / 10 NOT_MET");
        assertThat(sides(target("2023-H1" + place, "T2", "FU"))).isEqualTo("18 / 20 NOT_MET");
        assertThat(form("2022-H1").elements().indexOf("t2.base"))
                .isGreaterThan(form("2022-H1").elements().indexOf("t2.studied"));
        assertThat(form("2023-H1").elements().indexOf("t2.base"))
                .isLessThan(form("2023-H1").elements().indexOf("t2.studied"));
    }

    private Form form(String period) {
        return clerks.desk(new RoundPath("R6", period, "estimate"), "fu.t.n.1.a").round().form();
    }

    @Test
    void whoever_has_not_answered_is_a_unit_for_which_it_does_not_hold() throws Exception {
        Villages.AREAS
                .subList(0, 5)
                .forEach(v -> enter("2021-H1", "fu." + v, "t10.branches_with_fund", 1));

        var target = target("2021-H1", "T10", "FU");

        assertThat(sides(target)).isEqualTo("5 / 6 NOT_MET");
        enter("2021-H1", "fu." + Villages.AREAS.getLast(), "t10.branches_with_fund", 1);
        assertThat(sides(target("2021-H1", "T10", "FU"))).isEqualTo("6 / 6 MET");
    }

    @Test
    void a_share_counts_units_and_not_what_they_have() throws Exception {
        enter("2021-H1", "fu.t.b.1", "t5a.households_out_of_poverty", 4);
        enter("2021-H1", "fu.t.n.1", "t5a.households_out_of_poverty", 0);

        assertThat(sides(target("2021-H1", "T5a", "FU"))).isEqualTo("1 / 3 NOT_MET");
        assertThat(sides(target("2021-H1&unit=fu.t.b", "T5a", "FU"))).startsWith("1 / ");
        assertThat(sides(target("2021", "T5a", "FU"))).isEqualTo("1 / 3 NOT_MET");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    T1a | FU | Kỳ này không thu Biểu 1
                    T12 | TU | Biểu không hỏi tổ chức này về chỉ tiêu này
                    T6a | FU | Biểu không hỏi tổ chức này về chỉ tiêu này
                    T3  | FU | Chưa có đơn vị nào báo cáo
                    """)
    void what_cannot_be_computed_says_why(String code, String organisation, String reason)
            throws Exception {
        var target = target("2021-H1&area=t", code, organisation);

        assertThat(target.get("status").stringValue()).isEqualTo("NOT_COMPUTABLE");
        assertThat(target.get("reason").stringValue()).isEqualTo(reason);
        assertThat(target.get("value").isNull()).isTrue();
    }

    @Test
    void the_page_tells_the_same() throws Exception {
        enter("2021-H1", "fu.t.b.1.b", "t9c.heads_trained", 1);
        enter("2021-H1", "fu.t.b.1", "t9c.heads", 4);

        var page = Visitor.at(port).page("/targets/reported?period=2021-H1");

        assertThat(page)
                .contains("<h1>Chỉ tiêu theo số báo cáo của Nơi t</h1>", "1 / 4", "25,00%")
                .contains("Kỳ này không thu Biểu 1")
                .contains("<option value=\"2021-H1\" selected>");
        assertThat(Visitor.at(port).page("/targets")).contains("href=\"/targets/reported\"");
    }

    @Test
    void a_unit_is_held_to_the_targets_of_its_own_organisation() throws Exception {
        assertThat(items("2021-H1&unit=fu.t"))
                .isNotEmpty()
                .allMatch(item -> item.get("organisation").stringValue().equals("FU"));
        assertThat(Visitor.at(port).page("/targets/reported?period=2021-H1&unit=fu.t"))
                .contains("T10.")
                .doesNotContain("T11.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ?period=1999              | Kỳ “1999” không có biểu nào được thu
                    ?period=thang-6           | thang-6
                    ?period=2021&unit=nowhere | nowhere
                    ?period=2021&stage=draft  | estimate, final
                    """)
    void what_there_is_not_is_said_in_words(String query, String sentence) throws Exception {
        var answer = Visitor.at(port).get("/targets/reported" + query);

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).contains(sentence);
    }

    private static String sides(JsonNode target) {
        return "%s / %s %s"
                .formatted(
                        target.get("numerator"),
                        target.get("denominator"),
                        target.get("status").stringValue());
    }

    private JsonNode target(String query, String code, String organisation) throws Exception {
        return items(query).stream()
                .filter(item -> item.get("target").stringValue().equals(code))
                .filter(item -> item.get("organisation").stringValue().equals(organisation))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> items(String query) throws Exception {
        var page = Visitor.at(port).page("/api/v1/targets?period=" + query);
        return JSON.readTree(page).get("items").valueStream().toList();
    }

    private void enter(String period, String unit, String element, int value) {
        var desk = clerks.desk(new RoundPath("R6", period, "estimate"), unit);
        clerks.enter(desk, element, value, Testers.EVERYBODY);
    }
}
