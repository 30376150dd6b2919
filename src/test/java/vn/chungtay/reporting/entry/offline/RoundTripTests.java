package vn.chungtay.reporting.entry.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chungtay.reporting.entry.offline.Office.cell;
import static vn.chungtay.reporting.entry.offline.Office.inRowOf;
import static vn.chungtay.shared.Quantity.of;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

/// The workbook of a report, downloaded, changed in another program and sent back.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
class RoundTripTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String DESK = "/reports/R6/2021-H1/estimate/fu.t.b.1.a";

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    @Autowired Desks desks;
    @Autowired Units units;
    @Autowired Reports reports;
    @TempDir private Path folder;
    private long before;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void forty_of_fifty_have_studied() {
        var round = desks.round(new RoundPath("R6", "2021-H1", "estimate")).orElseThrow();
        var unit = units.find("fu.t.b.1.a", round.treeOn()).orElseThrow().id();
        var form = round.form();
        var entered =
                List.of(
                        new CellChange(form.cell("t2.studied").orElseThrow(), null, of(40)),
                        new CellChange(form.cell("t2.base").orElseThrow(), null, of(50)));
        reports.save(round, unit, entered, new Hand(null, "Lý Văn Sơn", Source.PAGE));
        before = counted();
    }

    @Test
    void two_edited_cells_are_two_changes() throws Exception {
        var edited = Office.edited(downloaded(), RoundTripTests::edit);

        two_cells_change(edited);
    }

    @Test
    void two_edited_cells_are_two_changes_after_libre_office_saved_them_too() throws Exception {
        var edited = Office.resaved(Office.edited(downloaded(), RoundTripTests::edit), folder);

        two_cells_change(edited);
    }

    @Test
    void nothing_changes_where_nothing_was_edited() throws Exception {
        assertThat(sent(Office.resaved(downloaded(), folder))).contains("Đã nạp 0 ô");

        assertThat(changes()).isZero();
    }

    private static void edit(XSSFWorkbook book) {
        cell(book, inRowOf(book, "t2.studied", "C")).setCellValue(44);
        cell(book, inRowOf(book, "t2.base", "C")).setCellValue("1.050");
    }

    private void two_cells_change(byte[] workbook) throws Exception {
        assertThat(sent(workbook)).contains("Đã nạp 2 ô");
        assertThat(changes()).as("cells in the history").isEqualTo(2);
        assertThat(visitor().page(DESK)).contains("value=\"44\"", "value=\"1.050\"");

        assertThat(sent(workbook)).contains("Đã nạp");
        assertThat(changes()).as("after the same file again").isEqualTo(2);
    }

    private byte[] downloaded() throws Exception {
        return Files.readAllBytes(
                visitor().file(DESK + "/workbook", folder.resolve("tai-ve.xlsx")));
    }

    private String sent(byte[] workbook) throws Exception {
        var answer = visitor().upload(DESK + "/workbook", "bieu.xlsx", workbook);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private long changes() {
        return counted() - before;
    }

    private long counted() {
        return database.sql("select coalesce(sum(cardinality(places)), 0) from report_change")
                .query(Long.class)
                .single();
    }

    private Visitor visitor() {
        return Visitor.at(port);
    }
}
