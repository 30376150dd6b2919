package vn.chungtay.reporting.rollup.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
import vn.chungtay.documents.paper.Kept;
import vn.chungtay.documents.paper.Opened;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Grant;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Units;
import vn.chungtay.organisation.Villages;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.reporting.MovingClock;
import vn.chungtay.reporting.entry.CellChange;
import vn.chungtay.reporting.entry.Desks;
import vn.chungtay.reporting.entry.Desks.RoundPath;
import vn.chungtay.reporting.entry.Hand;
import vn.chungtay.reporting.entry.Reports;
import vn.chungtay.reporting.entry.Source;
import vn.chungtay.shared.Quantity;

/// The table of the annex with the totals of a place, as other programs open it.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
class TotalFileTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String B1 = "form=B1&period=2021";
    private static final String B2 = "form=B2&period=2021";
    private static final JsonMapper JSON = JsonMapper.shared();

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @LocalServerPort int port;
    @Autowired Desks desks;
    @Autowired Reports reports;
    @Autowired Units units;
    @TempDir private Path folder;
    private Visitor everybody = Visitor.at(0);

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void some_have_reported() {
        everybody = Visitor.at(port);
        enter("B1/2020", "fu.t.n.1.a", "b1.members", Quantity.of(1700));
        enter("B1/2021", "fu.t.n.1.a", "b1.members", Quantity.of(1733));
        enter("B1/2021", "fu.t.n.1.a", "b1.eligible", Quantity.of(2000));
        enter("B1/2021", "fu.t.b.1.a", "b1.members", Quantity.of(40));
        enter("B1/2021", "fu.t.b.1.b", "b1.members", Quantity.NOT_APPLICABLE);
        enter("B2/2021", "fu.t.b", "b2.grassroots.excellent", Quantity.of(3));
        enter("B2/2021", "fu.t.b", "b2.grassroots.good", Quantity.of(1));
        enter("B2/2021", "fu.t.b", "b2.grassroots.total", Quantity.of(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {B1, B2})
    void figures_of_a_file_are_those_of_the_api(String question) throws Exception {
        var told = items(question + "&area=t&by=ORGANISATION");
        var codes =
                desks.round(path(question.substring(5, 7), "2021")).orElseThrow().form().codes();
        var row = row("Hội Nông dân", "2021", rows(question + "&area=t"));

        for (var i = 0; i < codes.size(); i++) {
            assertThat(written(row, i + 2)).as(codes.get(i)).isEqualTo(value(told, codes.get(i)));
        }
    }

    @Test
    void this_period_stands_beside_the_one_before_and_what_nobody_said_is_blank() throws Exception {
        var rows = rows(B1 + "&area=t");

        assertThat(rows.get(1).getCellText(0))
                .isEqualTo("Nơi t: Năm 2020 (số chính thức); Năm 2021 (số ước)");
        assertThat(rows.get(2).getCellText(0))
                .isEqualTo("Năm 2020: 1/15 đơn vị đã có số; Năm 2021: 3/15 đơn vị đã có số");
        assertThat(written(row("Hội Nông dân", "2020", rows), 4)).isEqualTo("1700");
        assertThat(row("Hội Nông dân", "2021", rows).getCellText(3)).isEmpty();
        assertThat(row("Hội Cựu chiến binh", "2021", rows).getCellText(4)).isEmpty();
    }

    @Test
    void a_unit_has_its_own_row_and_a_dash_where_nothing_applies() throws Exception {
        var rows = rows(B1 + "&unit=fu.t.b.1.b");

        assertThat(row("Hội Nông dân", "2021", rows).getCellText(4)).isEqualTo("–");
        assertThat(rows.stream().map(row -> row.getCellText(0)))
                .doesNotContain("Hội Cựu chiến binh", "Mặt trận Tổ quốc");
        assertThat(rows(B2 + "&unit=fu.t").stream().map(row -> row.getCellText(0)))
                .contains("Hội Nông dân", "Tỷ lệ %")
                .doesNotContain("Tổng số");
    }

    @Test
    void totals_and_their_rates_stand_below() throws Exception {
        var rows = rows(B2 + "&area=t");

        assertThat(written(row("Tổng số", "2021", rows), 8)).isEqualTo("4");
        assertThat(written(row("Tỷ lệ %", "2021", rows), 9)).isEqualTo("75.00");
    }

    @Test
    void a_pdf_is_searched_and_kept_and_the_others_open_elsewhere() throws Exception {
        var pdf = new Opened(file("a.pdf", "/totals.pdf?" + B1 + "&area=t"));

        Kept.forDecades(pdf.pdf());
        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(pdf.text(1)).contains("Biểu số 1: Tổng hợp", "Nơi t: Năm 2020", "1.773");
        for (var format : List.of("docx", "xlsx")) {
            var file = file("b." + format, "/totals." + format + "?" + B1 + "&area=t");
            var opened = Opened.byLibreOffice(file);
            assertThat(opened.pages()).as(format).isEqualTo(1);
            assertThat(opened.text(1)).contains("Biểu số 1: Tổng hợp", "Hội Nông dân");
            assertThat(opened.text(1)).containsPattern("1[.,]773");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"B1", "B2", "B3", "B5", "R6", "B4"})
    void every_form_fits_pages_across(String form) throws Exception {
        var period = form.equals("R6") ? "2021-H2" : form.equals("B4") ? "T2015-2020" : "2021";
        var question = "form=" + form + "&period=" + period + "&area=t";

        var opened = new Opened(file("a.pdf", "/totals.pdf?" + question));

        assertThat(opened.pages()).isEqualTo(form.equals("R6") ? 2 : 1);
        for (var page = 1; page <= opened.pages(); page++) {
            var picture = opened.picture(page);
            assertThat(Opened.dark(picture, List.of(0, 0, 19, 209))).isZero();
            assertThat(Opened.dark(picture, List.of(284, 0, 296, 209))).isZero();
        }
    }

    @Test
    void what_contradicts_itself_is_noted_on_request() throws Exception {
        enter("B2/2021", "fu.t.b", "b2.grassroots.total", Quantity.of(5));
        var question = B2 + "&area=t&notes=1";

        var text = new Opened(file("a.pdf", "/totals.pdf?" + question)).text(1);
        var rows = rows(question);

        assertThat(text).contains("5 (1) 3 1", "5 (2) 3 1", "(1) Biểu 2, cấp cơ sở, 2021");
        var cell = row("Hội Nông dân", "2021", rows).getCell(8);
        assertThat(cell.asNumber()).isEqualByComparingTo("5");
        assertThat(cell.getDataFormatString()).isEqualTo("#,##0\" (1)\"");
        assertThat(rows.stream().map(row -> row.getCellText(0)))
                .contains("Những chỗ số chưa khớp nhau:")
                .anyMatch(line -> line.startsWith("(2) ") && line.endsWith("báo cáo là 5"));
        assertThat(new Opened(file("b.pdf", "/totals.pdf?" + B2 + "&area=t")).text(1))
                .doesNotContain("(1)", "chưa khớp");
    }

    @ParameterizedTest
    @CsvSource({
        "form=B2&period=2021&area=t&notes=1, Không thấy chỗ nào số chưa khớp nhau.",
        "form=B2&period=2021&area=t&notes=1&structure=today, Chỉ đối chiếu được số của một kỳ",
        "form=R6&period=2021&area=t&notes=1, Chỉ đối chiếu được số của một kỳ",
    })
    void why_there_are_no_notes_is_told(String question, String told) throws Exception {
        assertThat(rows(question).getLast().getCellText(question.startsWith("form=R6") ? 2 : 0))
                .startsWith(told);
    }

    @Test
    void where_nothing_was_reported_all_is_blank() throws Exception {
        var rows = rows("form=B3&period=2021&area=t.n");

        assertThat(row("Hội Nông dân", "2021", rows).stream().skip(2))
                .allMatch(cell -> cell == null || cell.getText().isEmpty());
        assertThat(new Opened(file("a.pdf", "/totals.pdf?form=B3&period=2021&area=t.n")).text(1))
                .contains("Năm 2021: 0/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "period=2021",
                "form=B9&period=2021",
                "form=B1&period=so",
                "form=B1&period=1999",
                "form=B1&period=2021&by=ward",
                "form=B1&period=2021&organisation=XX",
                "form=B1&period=2021&structure=later",
                "form=B1&period=2021&unit=fu.t&area=t",
                "form=B1&period=2021&unit=khong-co",
            })
    void what_cannot_be_answered_is_told_as_on_the_page(String question) throws Exception {
        var page = everybody.get("/totals?" + question);
        var file = everybody.get("/totals.pdf?" + question);

        assertThat(file.statusCode()).isEqualTo(page.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(file.headers().firstValue("Content-Disposition")).isEmpty();
    }

    @Test
    void what_is_out_of_sight_is_not_found() throws Exception {
        var day = LocalDate.of(2021, 12, 31);
        var district = new Scope.OfUnit(units.find("fu.t.n", day).orElseThrow().id().value());
        var grants = List.of(new Grant(Role.ORGANISATION_OFFICER, district));
        var binh = everybody.as(Viewer.of(new AccountId(21), "binh.21", "Lê Bình", grants));

        assertThat(binh.get("/totals.xlsx?" + B1 + "&unit=fu.t").statusCode()).isEqualTo(404);
        assertThat(binh.get("/totals.xlsx?" + B1).headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("bieu-B1-fu.t.n-2021.xlsx"));
    }

    @Test
    void the_pages_lead_to_the_files() throws Exception {
        assertThat(everybody.page("/totals?" + B1 + "&area=t.n"))
                .contains("formaction=\"/totals.pdf\"", "name=\"area\" value=\"t.n\"")
                .contains("Kèm ghi chú những chỗ số chưa khớp");
        assertThat(everybody.page("/totals?" + B1 + "&structure=today"))
                .doesNotContain("Kèm ghi chú");
        assertThat(everybody.page("/reports/B1/2021/estimate"))
                .contains("/totals.xlsx?form=B1&period=2021&stage=estimate");
    }

    private static Row row(String label, String period, List<Row> rows) {
        var first = rows.stream().filter(row -> row.getCellText(0).equals(label)).findFirst();
        var from = rows.indexOf(first.orElseThrow());
        return rows.stream()
                .skip(from)
                .filter(row -> row.getCellText(1).equals(period))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String written(Row row, int column) {
        Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
        if (cell == null || cell.getText().isEmpty()) {
            return null;
        }
        var decimals = cell.getDataFormatString();
        var scale = decimals != null && decimals.startsWith("0.") ? decimals.length() - 2 : 0;
        return cell.asNumber().setScale(scale, RoundingMode.HALF_UP).toPlainString();
    }

    private static @Nullable String value(List<JsonNode> items, String code) {
        return items.stream()
                .filter(item -> item.get("element").stringValue().equals(code))
                .filter(item -> item.get("organisation").stringValue().equals("FU"))
                .map(item -> item.get("value"))
                .filter(value -> !value.isNull())
                .map(value -> rounded(value.decimalValue(), code))
                .findFirst()
                .orElse(null);
    }

    private static String rounded(BigDecimal value, String code) {
        var decimals = code.equals("b1.attraction") ? 1 : 0;
        return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    private List<Row> rows(String question) throws Exception {
        var bytes = download("/totals.xlsx?" + question);
        var options = new ReadingOptions(true, false);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), options)) {
            return new ArrayList<>(book.getFirstSheet().read());
        }
    }

    private Path file(String name, String address) throws Exception {
        return Files.write(folder.resolve(name), download(address));
    }

    private byte[] download(String address) throws Exception {
        var request = Testers.request(port, address).build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(200);
        return answer.body();
    }

    private List<JsonNode> items(String question) throws Exception {
        return JSON.readTree(everybody.page("/api/v1/totals?" + question))
                .get("items")
                .valueStream()
                .toList();
    }

    private void enter(String of, String unit, String element, Quantity value) {
        var round = desks.round(path(of.substring(0, 2), of.substring(3))).orElseThrow();
        var cell = round.form().cell(element).orElseThrow();
        var hand = new Hand(null, "Hoàng Thị Lan", Source.PAGE);
        var id = units.find(unit, round.treeOn()).orElseThrow().id();
        reports.save(round, id, List.of(new CellChange(cell, null, value)), hand);
    }

    private static RoundPath path(String form, String period) {
        return new RoundPath(form, period, period.equals("2020") ? "final" : "estimate");
    }
}
