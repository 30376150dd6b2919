package vn.chungtay.reporting.entry.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chungtay.reporting.entry.offline.Office.cell;
import static vn.chungtay.shared.Quantity.of;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
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

/// A form as people know it, with its head of merged cells, filled in elsewhere and sent back.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
class FormBackTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String BRANCH = "/reports/B1/2021/estimate/fu.t.b.1.a";
    private static final String DISTRICT = "/reports/B2/2021/estimate/fu.t.b";
    private static final String PROVINCE = "/reports/B2/2021/estimate/fu.t";

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    @Autowired Desks desks;
    @Autowired Units units;
    @Autowired Reports reports;
    @Autowired MovingClock clock;
    @TempDir private Path folder;
    private long before;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void some_have_reported() {
        clock.moveTo(LocalDate.of(2021, 12, 1));
        enter(BRANCH, "b1.members", of(40));
        enter(BRANCH, "b1.members_admitted", of(50));
        enter(DISTRICT, "b2.grassroots.total", of(4));
        enter(DISTRICT, "b2.grassroots.excellent", of(3));
        before = counted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"poi", "libreoffice"})
    void two_edited_cells_are_two_changes(String how) throws Exception {
        var edited =
                Office.edited(
                        file(BRANCH + "/form"),
                        book -> {
                            put(book, "40", 44);
                            put(book, "50", 60);
                        });
        var back = how.equals("poi") ? edited : Office.resaved(edited, folder);

        assertThat(sent(BRANCH, back).body()).contains("Đã nạp 2 ô");
        assertThat(counted() - before).as("cells in the history").isEqualTo(2);
        assertThat(now(BRANCH, "b1.members")).isEqualTo(of(44));
        assertThat(now(BRANCH, "b1.members_admitted")).isEqualTo(of(60));
        assertThat(sent(BRANCH, back).statusCode()).isEqualTo(200);
        assertThat(counted() - before).as("after the same file again").isEqualTo(2);
    }

    /// Every form of every level, as it is taken along and after LibreOffice saved it.
    @ParameterizedTest
    @CsvSource({
        "B1/2021/estimate/fu.t.b.1.a, form", "B1/2021/estimate/fu.t.b.1, form",
        "B1/2021/estimate/fu.t, form", "B2/2021/estimate/fu.t.b, form",
        "B2/2021/estimate/fu.t, form", "B3/2021/estimate/fu.t, form",
        "B5/2021/estimate/fu.t.b, form", "R6/2021-H1/estimate/fu.t.b.1, form",
        "B4/T2015-2020/final/fu.t, form", "B1/2021/estimate/fu.t.b.1.a, totals",
        "B2/2021/estimate/fu.t, totals", "R6/2021-H1/estimate/fu.t.b.1, totals"
    })
    void what_nobody_edited_changes_nothing(String report, String which) throws Exception {
        var parts = report.split("/");
        var file =
                which.equals("form")
                        ? file("/reports/" + report + "/form")
                        : file(
                                "/totals.xlsx?notes=1&form=%s&period=%s&stage=%s&unit=%s"
                                        .formatted((Object[]) parts));

        for (var back : List.of(file, Office.resaved(file, folder))) {
            var answer = sent("/reports/" + report, back);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        assertThat(counted()).isEqualTo(before);
    }

    @Test
    void totals_of_one_unit_come_back_to_its_report() throws Exception {
        var totals = file("/totals.xlsx?form=B1&period=2021&unit=fu.t.b.1.a");
        var edited = Office.resaved(Office.edited(totals, book -> put(book, "40", 41)), folder);

        assertThat(sent(BRANCH, edited).body()).contains("Đã nạp 1 ô");
        assertThat(now(BRANCH, "b1.members")).isEqualTo(of(41));
    }

    @Test
    void a_unit_with_others_below_fills_in_a_row_of_its_own() throws Exception {
        var edited =
                Office.edited(
                        file(PROVINCE + "/form"),
                        book -> {
                            var own = book.getSheetAt(0).getRow(row(book, "Số đơn vị tự nhập"));
                            own.getCell(8).setCellValue(7);
                        });

        assertThat(sent(PROVINCE, edited).body()).contains("Đã nạp 1 ô");
        assertThat(now(PROVINCE, "b2.grassroots.total")).isEqualTo(of(7));
        enter(PROVINCE, "b2.grassroots.total", Quantity.NOT_REPORTED);
    }

    @Test
    void what_follows_from_other_figures_is_refused_by_the_name_of_its_cell() throws Exception {
        var edited =
                Office.edited(
                        file(PROVINCE + "/form"),
                        book -> {
                            var total = row(book, "Hội Nông dân");
                            book.getSheetAt(0).getRow(total + 1).getCell(8).setCellValue(99);
                            book.getSheetAt(0)
                                    .getRow(row(book, "Tỷ lệ %"))
                                    .getCell(9)
                                    .setCellValue(12);
                        });

        var answer = sent(PROVINCE, edited);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .containsPattern("ô I\\d+ cộng từ số của các đơn vị cấp dưới")
                .containsPattern("ô J\\d+ là tỷ lệ do chương trình tính");
        assertThat(counted()).isEqualTo(before);
    }

    @Test
    void what_others_saved_meanwhile_stays_theirs() throws Exception {
        var edited = Office.edited(file(BRANCH + "/form"), book -> put(book, "40", 44));
        enter(BRANCH, "b1.members", of(43));

        assertThat(sent(BRANCH, edited).body())
                .contains("Đã nạp 0 ô", "Ô người khác đã sửa", ">43<", ">44<");
        assertThat(now(BRANCH, "b1.members")).isEqualTo(of(43));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ROW_ADDED     | có hàng, cột bị thêm, xoá, chuyển chỗ",
                "COLUMN_GONE   | có hàng, cột bị thêm, xoá, chuyển chỗ",
                "SHEET_RENAMED | không thấy trang tính “Biểu 1”",
                "MEMORY_GONE   | trang tính ẩn trong tệp đã bị xoá",
                "CELLS_MERGED  | bị gộp với ô khác",
                "WORDS         | không phải là số",
                "DECIMAL       | 1,733"
            })
    void a_form_that_was_taken_apart_is_refused(Damage damage, String told) throws Exception {
        var edited = Office.edited(file(BRANCH + "/form"), damage::to);

        var answer = sent(BRANCH, edited);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(told, "chưa ô nào thay đổi");
        assertThat(counted()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"B1/2021/estimate/fu.t.b.1.b", "B1/2020/final/fu.t.b.1.a"})
    void a_form_of_another_unit_or_round_is_refused(String other) throws Exception {
        var answer = sent(BRANCH, file("/reports/" + other + "/form"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("de-an-02-2021/" + other, "hãy nạp ở đúng báo cáo");
    }

    @Test
    void both_pages_of_a_report_lead_to_its_form() throws Exception {
        assertThat(visitor().page(BRANCH)).contains("href=\"" + BRANCH + "/form\"");
        assertThat(visitor().page(BRANCH + "/submission")).contains(BRANCH + "/form");
    }

    /// What people do to a form that they should not.
    private enum Damage {
        ROW_ADDED,
        COLUMN_GONE,
        SHEET_RENAMED,
        MEMORY_GONE,
        CELLS_MERGED,
        WORDS,
        DECIMAL;

        void to(XSSFWorkbook book) {
            var sheet = book.getSheetAt(0);
            var line = cell(book, at(book, "40")).getRowIndex();
            switch (this) {
                case ROW_ADDED -> sheet.shiftRows(line, sheet.getLastRowNum(), 1);
                case COLUMN_GONE -> sheet.forEach(row -> row.removeCell(row.getCell(4)));
                case SHEET_RENAMED -> book.setSheetName(0, "Sheet1");
                case MEMORY_GONE -> book.removeSheetAt(1);
                case CELLS_MERGED -> sheet.addMergedRegion(new CellRangeAddress(line, line, 4, 5));
                case WORDS -> cell(book, at(book, "40")).setCellValue("bốn mươi");
                case DECIMAL -> cell(book, at(book, "40")).setCellValue(1.733);
            }
        }
    }

    private static void put(XSSFWorkbook book, String old, long value) {
        cell(book, at(book, old)).setCellValue(value);
    }

    /// The name of the last cell that holds a number.
    private static String at(XSSFWorkbook book, String number) {
        var found = "";
        for (var row : book.getSheetAt(0)) {
            for (var cell : row) {
                if (cell.toString().equals(number + ".0")) {
                    found = cell.getAddress().formatAsString();
                }
            }
        }
        return found;
    }

    private static int row(XSSFWorkbook book, String label) {
        for (var row : book.getSheetAt(0)) {
            var cell = row.getCell(0);
            if (cell != null && cell.toString().startsWith(label)) {
                return row.getRowNum();
            }
        }
        throw new AssertionError("no row " + label);
    }

    private byte[] file(String address) throws Exception {
        return Files.readAllBytes(visitor().file(address, folder.resolve("tai-ve.xlsx")));
    }

    private HttpResponse<String> sent(String desk, byte[] workbook) throws Exception {
        return visitor().upload(desk + "/workbook", "bieu.xlsx", workbook);
    }

    private Visitor visitor() {
        return Visitor.at(port);
    }

    private void enter(String desk, String element, Quantity value) {
        var round = desks.round(path(desk)).orElseThrow();
        var unit = units.find(desk.split("/")[5], round.treeOn()).orElseThrow().id();
        var change = new CellChange(round.form().cell(element).orElseThrow(), null, value);
        reports.save(round, unit, List.of(change), new Hand(null, "Lan", Source.PAGE));
    }

    private Quantity now(String desk, String element) {
        var round = desks.round(path(desk)).orElseThrow();
        var unit = units.find(desk.split("/")[5], round.treeOn()).orElseThrow().id();
        return reports.figures(round, unit).at(round.form().cell(element).orElseThrow().place());
    }

    private static RoundPath path(String desk) {
        var parts = desk.split("/");
        return new RoundPath(parts[2], parts[3], parts[4]);
    }

    private long counted() {
        return database.sql("select coalesce(sum(cardinality(places)), 0) from report_change")
                .query(Long.class)
                .single();
    }
}
