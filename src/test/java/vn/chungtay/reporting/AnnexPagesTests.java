package vn.chungtay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.Testers;

/// The annex as pages, files and API, on the programme that ships with the project.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
class AnnexPagesTests {

    private static final String SAMPLE_SENTENCE =
            "Biểu 3, cấp huyện, 2020, lý luận chính trị trung cấp: cộng các dòng được 80, in là 88";

    private final HttpClient client = HttpClient.newHttpClient();
    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(strings = {"B1", "B2", "B3", "B4", "B5"})
    void every_table_is_shown_with_its_source(String form) throws Exception {
        assertThat(page("/forms/" + form))
                .contains("02-ĐA/TU", "23/5/2021", "Ban Thường vụ Tỉnh ủy Tuyên Quang", "<table");
    }

    @Test
    void a_form_that_is_only_collected_is_no_table_of_the_annex() throws Exception {
        assertThat(page("/forms")).contains("Biểu số 5").doesNotContain("/forms/R6");
        assertThat(get("/forms/R6").statusCode()).isEqualTo(404);
    }

    @Test
    void a_total_that_does_not_add_up_stands_beside_its_sum() throws Exception {
        assertThat(page("/forms/B3"))
                .contains("href=\"/forms/B3/2020/TOTAL/b3.district.theory_intermediate\"")
                .contains("<span class=\"pair__printed\">88</span>");
    }

    @Test
    void a_cell_tells_who_printed_it_and_what_contradicts_it() throws Exception {
        assertThat(page("/forms/B3/2020/TOTAL/b3.district.theory_intermediate"))
                .contains(SAMPLE_SENTENCE, "Ban Thường vụ Tỉnh ủy Tuyên Quang", "Số tính lại");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/forms/B9",
                "/forms/B9.xlsx",
                "/forms/B3/2019/TOTAL/b3.district.total",
                "/forms/B3/2020/XX/b3.district.total",
                "/forms/B3/2020/TOTAL/b3.village.total"
            })
    void what_the_annex_does_not_have_is_not_found(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void page_and_api_of_the_findings_agree() throws Exception {
        JsonNode items = json("/api/v1/findings").get("items");
        String page = page("/findings");

        assertThat(items.size()).isEqualTo(24);
        items.forEach(item -> assertThat(page).contains(escaped(item.get("text").asString())));
        assertThat(page).contains("24 trong 24 chỗ chưa khớp");
    }

    @Test
    void a_finding_of_the_api_has_both_sides_of_the_sum() throws Exception {
        JsonNode items = json("/api/v1/findings?form=B3&period=2020").get("items");

        JsonNode item =
                items.valueStream()
                        .filter(i -> i.get("text").asString().equals(SAMPLE_SENTENCE))
                        .findFirst()
                        .orElseThrow();
        assertThat(item.get("kind").asString()).isEqualTo("FOOTING");
        assertThat(item.get("printed").asLong()).isEqualTo(88);
        assertThat(item.get("computed").asLong()).isEqualTo(80);
        assertThat(item.get("organisation").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"form=B5,1", "kind=RATE,6", "period=2016&form=B2,9", "q=tri thuc,0", "q=HUYEN,7"})
    void the_list_is_narrowed_down(String query, int found) throws Exception {
        assertThat(page("/findings?" + query.replace(" ", "%20")))
                .contains(found + " trong 24 chỗ chưa khớp");
    }

    @Test
    void the_list_is_sorted_as_asked() throws Exception {
        String csv = page("/findings.csv?sort=PERIOD");

        assertThat(csv.lines().skip(1).map(line -> line.split(",")[3])).hasSize(24).isSorted();
        assertThat(get("/findings?sort=NONE").statusCode()).isEqualTo(400);
    }

    @Test
    void the_list_is_taken_away_as_it_was_narrowed_down() throws Exception {
        assertThat(page("/findings.csv?form=B5").lines()).hasSize(2);
    }

    @Test
    void a_table_is_taken_away_as_the_file_it_was_read_from() throws Exception {
        Path file = Path.of("programmes/de-an-02-2021/annex/B2.csv");

        assertThat(page("/forms/B2.csv")).isEqualTo(Files.readString(file));
    }

    @Test
    void numbers_in_the_spreadsheet_are_numbers() throws Exception {
        byte[] file = client.send(request("/forms/B1.xlsx"), BodyHandlers.ofByteArray()).body();

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = book.getFirstSheet().read();
            Row farmers2020 =
                    rows.stream()
                            .filter(r -> r.getCellCount() > 6 && r.getCellText(4).equals("117702"))
                            .findFirst()
                            .orElseThrow();
            assertThat(farmers2020.getCell(4).getType()).isEqualTo(CellType.NUMBER);
            assertThat(farmers2020.getCell(6).asNumber()).isEqualByComparingTo("78.8");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "T1a,YU,2020,NOT_MET",
        "T1a,WU,2020,MET",
        "T1a,FU,2020,NOT_MET",
        "T1a,FF,2020,NOT_COMPUTABLE",
        "T6d,FF,2020,MET",
        "T6d,VA,2020,NOT_MET",
        "T6d,YU,2020,NOT_MET",
        "T9a,TU,2020,MET",
        "T9a,WU,2020,NOT_MET",
        "T9a,VA,2020,NOT_COMPUTABLE",
        "T12,TU,2020,NOT_COMPUTABLE",
        "T12,FF,2020,MET",
        "T12,WU,2016,NOT_MET",
        "T2,FU,2020,NOT_COMPUTABLE"
    })
    void targets_are_decided_by_the_legal_wording(
            String target, String organisation, String period, String status) throws Exception {
        JsonNode items = json("/api/v1/targets?period=" + period).get("items");

        assertThat(items.valueStream())
                .filteredOn(i -> i.get("target").asString().equals(target))
                .filteredOn(i -> i.get("organisation").asString().equals(organisation))
                .isNotEmpty()
                .allSatisfy(i -> assertThat(i.get("status").asString()).isEqualTo(status));
    }

    @Test
    void a_rate_of_a_target_is_not_rounded() throws Exception {
        JsonNode item =
                json("/api/v1/targets?period=2020")
                        .get("items")
                        .valueStream()
                        .filter(i -> i.get("target").asString().equals("T6d"))
                        .filter(i -> i.get("organisation").asString().equals("FF"))
                        .findFirst()
                        .orElseThrow();

        assertThat(item.get("numerator").asLong()).isEqualTo(1221);
        assertThat(item.get("denominator").asLong()).isEqualTo(1733);
        assertThat(item.get("value").asString()).startsWith("70.4558568");
    }

    @ParameterizedTest
    @ValueSource(strings = {"programme", "targets", "solutions", "tasks", "form", "annex", "rules"})
    void the_schemas_are_published(String name) throws Exception {
        assertThat(json("/schema/" + name + ".schema.json").get("title").asString()).isNotBlank();
        assertThat(get("/schema/none.schema.json").statusCode()).isEqualTo(404);
    }

    @Test
    void the_api_describes_itself() throws Exception {
        assertThat(json("/api/v1/openapi.json").get("paths").propertyNames())
                .contains("/api/v1/findings", "/api/v1/targets");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/findings,true", "/api/v1/tasks,true", "/api/v1/units,false"})
    void what_is_asked_of_a_programme_may_name_it(String path, boolean named) throws Exception {
        var parameters = json("/api/v1/openapi.json").at("/paths").get(path).at("/get/parameters");

        assertThat(parameters.valueStream().map(one -> one.get("name").stringValue()).toList())
                .satisfies(names -> assertThat(names.contains("programme")).isEqualTo(named));
    }

    @Test
    void the_targets_stand_beside_both_years() throws Exception {
        assertThat(page("/targets")).contains("70,46%", "1.221 / 1.733", "Chưa tính được");
    }

    private String page(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private JsonNode json(String path) throws Exception {
        return JsonMapper.shared().readTree(page(path));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpRequest request(String path) {
        return Testers.request(port, path).build();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;");
    }
}
