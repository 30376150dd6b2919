package vn.chungtay.reporting.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.chungtay.shared.Quantity.of;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.TestPostgres;
import vn.chungtay.documents.GoodLines;
import vn.chungtay.documents.ImportReport;
import vn.chungtay.documents.ListFile;
import vn.chungtay.documents.Source;
import vn.chungtay.documents.SourceReading;
import vn.chungtay.identity.Scope;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Units;
import vn.chungtay.organisation.Villages;
import vn.chungtay.reporting.MovingClock;
import vn.chungtay.reporting.entry.Desks.RoundPath;
import vn.chungtay.shared.Quantity;
import vn.chungtay.web.Texts;

/// Tables that units keep for themselves: titles, a head of several rows, a row a unit, totals.
@SpringBootTest(properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
class TableImportTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final Source SOURCE =
            new Source(
                    "HND tỉnh",
                    "table",
                    Map.of(
                            "unit", "Đơn vị",
                            "b1.members", "Hội viên / Tổng số",
                            "b1.members_admitted", "Hội viên / Kết nạp mới"),
                    Map.of("organisation", "FU"),
                    Map.of());

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
        rename("fu.t.b.1.a", "Chi hội Nông dân thôn Một, xã Đông");
        rename("fu.t.b.1.b", "Chi hội Nông dân thôn Hai");
        rename("fu.t.b.2.a", "Chi hội Nông dân thôn Hai");
    }

    @Autowired TableImport tables;
    @Autowired Desks desks;
    @Autowired Units units;
    @Autowired Reports reports;
    @Autowired Texts texts;
    @Autowired MovingClock clock;
    @Autowired PlatformTransactionManager transactions;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void the_round_of_2020_has_closed() {
        clock.moveTo(LocalDate.of(2021, 6, 10));
    }

    @Test
    void a_table_with_titles_a_head_of_two_rows_and_totals_comes_in() throws Exception {
        var report = take(table("thôn Một, xã ĐÔNG", "1.234", "fu.t.b.1.b", "1 050"));

        assertThat(told(report)).isEmpty();
        assertThat(report.written()).isEqualTo(4);
        assertThat(report.notes()).anyMatch(note -> note.startsWith("2 dòng không có số"));
        assertThat(now("fu.t.b.1.a", "b1.members")).isEqualTo(of(1234));
        assertThat(now("fu.t.b.1.b", "b1.members")).isEqualTo(of(1050));
        assertThat(now("fu.t.b.1.b", "b1.members_admitted")).isEqualTo(of(5));
        assertThat(take(table("fu.t.b.1.a", "1.234", "fu.t.b.1.b", "1050")).written()).isZero();
    }

    @Test
    void an_empty_cell_leaves_what_stands_there() throws Exception {
        take(table("fu.t.b.1.a", "40", "fu.t.b.1.b", "50"));

        var report = take(table("fu.t.b.1.a", "", "fu.t.b.1.b", "51"));

        assertThat(report.written()).isEqualTo(1);
        assertThat(now("fu.t.b.1.a", "b1.members")).isEqualTo(of(40));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "thôn Hai   | 40    | nhiều đơn vị: Chi hội Nông dân thôn Hai (fu.t.b.1.b); Chi",
                "thôn Bảy   | 40    | không có đơn vị “thôn Bảy”",
                "Chi hội Nông dân thôn Mộtt, xã Đôngg | 40 | xã Đông (fu.t.b.1.a)",
                "ff.t.b.1.a | 40    | không nhập chỉ số “Hội viên / Tổng số”",
                "fu.t.b.1.a | 1,733 | 1.733",
                "fu.t.b.1.a | nhiều | nhiều",
                "thôn Một, xã Dông | 40 | gần giống nhất là Chi hội Nông dân thôn Một, xã Đông",
                "thôn Mốt, xã Đông | 40 | gần giống nhất là Chi hội Nông dân thôn Một, xã Đông",
                "xã Đông    | 40    | không có đơn vị “xã Đông”",
                "fu.t.b.1.b | 40    | đã có ở một dòng trên"
            })
    void what_is_wrong_is_told_by_its_line_and_nothing_is_kept(
            String unit, String members, String why) throws Exception {
        var before = now("fu.t.b.1.b", "b1.members");

        var report = take(table("fu.t.b.1.b", "77", unit, members));

        assertThat(told(report)).isNotEmpty().allMatch(sentence -> sentence.contains("dòng 8"));
        assertThat(told(report)).anyMatch(sentence -> sentence.contains(why));
        assertThat(now("fu.t.b.1.b", "b1.members")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u00a0", " \u00a0 "})
    void a_cell_that_looks_empty_says_nothing(String blank) throws Exception {
        take(table("fu.t.b.1.a", "40", "fu.t.b.1.b", "50"));

        var report = take(table("fu.t.b.1.a", blank, "fu.t.b.1.b", "50"));

        assertThat(report.written()).isZero();
        assertThat(now("fu.t.b.1.a", "b1.members")).isEqualTo(of(40));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thon mot, xa dong",
                "THÔN\u00a0MỘT,  xã Đông",
                "thôn Mo\u0302\u0323t, xã Ðông"
            })
    void one_name_is_written_in_several_ways(String name) throws Exception {
        assertThat(told(take(table(name, "40", "fu.t.b.1.b", "50")))).isEmpty();
    }

    @Test
    void a_word_in_the_notes_makes_no_row_of_totals() throws Exception {
        var noted =
                sheet(sheet -> {
                    fill(sheet, "fu.t.b.1.a", "61", "fu.t.b.1.b", "62");
                    sheet.getRow(6).getCell(4).setCellValue("Toàn xã");
                    workOut(sheet);
                });

        assertThat(told(take(noted))).isEmpty();
        assertThat(now("fu.t.b.1.a", "b1.members")).isEqualTo(of(61));
    }

    @ParameterizedTest
    @CsvSource({"2030, không có kỳ báo cáo nào đã mở", "hai, hai", "'', kỳ"})
    void a_period_that_nobody_collects_is_told_once(String period, String why) throws Exception {
        var report = take(table("fu.t.b.1.a", "40", "fu.t.b.1.b", "50"), period);

        assertThat(told(report)).hasSizeBetween(1, 2).allMatch(told -> told.contains(why));
    }

    @Test
    void names_are_looked_for_in_sight_of_the_sender_alone() throws Exception {
        var table = table("thôn Một, xã Đông", "45", "fu.t.n.1.a", "46");
        var lines = read(table);
        var other = units.find("fu.t.n", LocalDate.of(2020, 12, 31)).orElseThrow().id().value();
        var within = List.<Scope>of(new Scope.OfUnit(other));

        var report =
                lines.take(
                        list -> tables.take(list, Map.of("period", "2020"), within), texts::text);

        assertThat(told(report))
                .anySatisfy(told -> assertThat(told).contains("dòng 7", "thôn Một, xã Đông"))
                .noneMatch(told -> told.contains("(fu.t.b.1.a)"));
    }

    /// A district classifies its communes, branches count their members.
    @Test
    void one_table_may_tell_figures_of_several_forms_in_columns_of_ours() {
        var list =
                """
                unit,b1.members,b2.grassroots.total
                Hội fu.t.b,,4
                "Chi hội Nông dân thôn Một, xã Đông",41,
                """;

        var report = take(ListFile.of("bang.csv", list.getBytes(UTF_8), tables));

        assertThat(told(report)).isEmpty();
        assertThat(report.written()).isEqualTo(2);
        assertThat(now("fu.t.b.1.a", "b1.members")).isEqualTo(of(41));
    }

    @Test
    void columns_of_theirs_without_a_source_are_told_what_to_do() {
        var list = "Đơn vị,Hội viên\nHội fu.t.b,4\n";

        assertThat(told(take(ListFile.of("bang.csv", list.getBytes(UTF_8), tables))))
                .singleElement()
                .asString()
                .contains("chọn nguồn khi nạp");
    }

    @Test
    void a_formula_that_was_never_worked_out_is_not_believed() throws Exception {
        var stale =
                sheet(sheet -> {
                    fill(sheet, "fu.t.b.1.a", "40", "fu.t.b.1.b", "50");
                    workOut(sheet);
                    sheet.getRow(6).getCell(2).setCellFormula("20+22");
                });

        assertThat(told(take(stale)))
                .singleElement()
                .asString()
                .contains("ô C7 là công thức", "tính lại được “42”");
    }

    private ImportReport take(byte[] table) {
        return take(table, "2020");
    }

    private ImportReport take(byte[] table, String period) {
        return take(read(table), period);
    }

    private GoodLines read(byte[] table) {
        var sent = new SourceReading.Upload("bang.xlsx", table, false);
        return SourceReading.read(sent, SOURCE, tables);
    }

    private ImportReport take(ListFile file) {
        return take(new GoodLines(file, false), "2020");
    }

    private ImportReport take(GoodLines lines, String period) {
        if (lines.isRefused()) {
            return new ImportReport(0, 0, lines.file().problems(), List.of());
        }
        var parameters = Map.of("period", period, "by", "Lan");
        return new TransactionTemplate(transactions)
                .execute(status -> {
                    var report =
                            lines.take(
                                    list ->
                                            tables.take(
                                                    list, parameters, List.of(Scope.EVERYWHERE)),
                                    texts::text);
                    if (report.isRefused()) {
                        status.setRollbackOnly();
                    }
                    return report;
                });
    }

    private List<String> told(ImportReport report) {
        return report.problems().stream().map(problem -> problem.sentence(texts::text)).toList();
    }

    private static byte[] table(String unit, String members, String other, String others)
            throws Exception {
        return sheet(sheet -> {
            fill(sheet, unit, members, other, others);
            workOut(sheet);
        });
    }

    private interface Filling {
        void fill(XSSFSheet sheet) throws Exception;
    }

    private static byte[] sheet(Filling filling) throws Exception {
        try (var book = new XSSFWorkbook()) {
            filling.fill(book.createSheet("Bảng"));
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void workOut(XSSFSheet sheet) {
        sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
    }

    /// @param cells a unit and its members, and those of another
    private static void fill(XSSFSheet sheet, String... cells) {
        row(sheet, 0, "HỘI NÔNG DÂN TỈNH A");
        row(sheet, 1, "BẢNG SỐ LIỆU NĂM 2020");
        row(sheet, 3, "TT", "Đơn vị", "Hội viên", "", "Ghi chú");
        row(sheet, 4, "", "", "Tổng số", "Kết nạp mới", "");
        row(sheet, 5, "A", "B", "1", "2", "3");
        row(sheet, 6, "1", cells[0], cells[1], "3", "");
        row(sheet, 7, "2", cells[2], cells[3], "", "đã rà soát");
        sheet.getRow(7).getCell(3).setCellFormula("2+3");
        row(sheet, 8, "", "Khối xã", "", "", "");
        row(sheet, 9, "Tổng cộng:", "", "", "8", "");
        row(sheet, 11, "", "Người lập bảng", "", "", "");
        merge(sheet, "A4:A5", "B4:B5", "C4:D4", "E4:E5", "A10:B10");
    }

    private static void row(XSSFSheet sheet, int number, String... values) {
        var row = sheet.createRow(number);
        for (var i = 0; i < values.length; i++) {
            row.createCell(i).setCellValue(values[i]);
        }
    }

    private static void merge(XSSFSheet sheet, String... ranges) {
        for (var range : ranges) {
            sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        }
    }

    /// What the registry itself never does: a name of the past stays.
    private static void rename(String unit, String name) {
        var owner = JdbcClient.create(TestPostgres.owner(DATABASE));
        owner.sql("alter table unit_state disable trigger user").update();
        owner.sql(
                        """
                        update unit_state s
                           set name = :name
                          from unit u
                         where u.id = s.unit
                           and u.code = :unit
                        """)
                .param("name", name)
                .param("unit", unit)
                .update();
        owner.sql("alter table unit_state enable trigger user").update();
    }

    private Quantity now(String unit, String element) {
        var round = desks.round(new RoundPath("B1", "2020", "final")).orElseThrow();
        var id = units.find(unit, round.treeOn()).orElseThrow().id();
        return reports.figures(round, id).at(round.form().cell(element).orElseThrow().place());
    }
}
