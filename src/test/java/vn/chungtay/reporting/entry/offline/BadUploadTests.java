package vn.chungtay.reporting.entry.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chungtay.reporting.entry.offline.Office.cell;
import static vn.chungtay.shared.Quantity.of;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.documents.content.MadeFiles;
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

/// Files that are no figures, whatever they are called: each is refused with its reason, and
/// nothing changes.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
class BadUploadTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String DESK = "/reports/B1/2021/estimate/fu.t.b.1.a";

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @LocalServerPort int port;
    @Autowired Desks desks;
    @Autowired Units units;
    @Autowired Reports reports;
    @Autowired MovingClock clock;
    @TempDir private Path folder;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void forty_members() {
        clock.moveTo(LocalDate.of(2021, 12, 1));
        var round = desks.round(new RoundPath("B1", "2021", "estimate")).orElseThrow();
        var unit = units.find("fu.t.b.1.a", round.treeOn()).orElseThrow().id();
        var members = round.form().cell("b1.members").orElseThrow();
        var change = new CellChange(members, null, of(40));
        reports.save(round, unit, List.of(change), new Hand(null, "Lan", Source.PAGE));
    }

    /// What is done to a good file, and what is said of it then.
    private enum Bad {
        MACROS("có macro"),
        XLSM("có macro"),
        BOMB("giải nén ra"),
        LOCKED("có mật khẩu"),
        CUT("bị hỏng hoặc tải lên chưa hết"),
        LINKED("lấy dữ liệu từ bên ngoài"),
        FETCHING("lấy dữ liệu từ bên ngoài"),
        PDF("PDF hoặc ảnh, không phải bảng tính"),
        EMPTY("tệp không có dòng nào"),
        STALE("tính lại được “42”");

        private final String told;

        Bad(String told) {
            this.told = told;
        }

        byte[] of(byte[] good) throws Exception {
            return switch (this) {
                case MACROS -> MadeFiles.with(good, "xl/vbaProject.bin", new byte[] {1, 2});
                case XLSM ->
                        Office.edited(good, book -> book.setWorkbookType(XSSFWorkbookType.XLSM));
                case BOMB -> MadeFiles.with(good, "xl/media/a.bin", new byte[20 << 20]);
                case LOCKED -> MadeFiles.locked(good);
                case CUT -> Arrays.copyOf(good, good.length / 2);
                case LINKED -> {
                    var link = "<externalLink/>".getBytes(StandardCharsets.UTF_8);
                    yield MadeFiles.with(good, "xl/externalLinks/externalLink1.xml", link);
                }
                case FETCHING -> MadeFiles.with(good, "xl/worksheets/sheet9.xml", fetching());
                case PDF -> MadeFiles.pdf("bieu 1");
                case EMPTY -> new byte[0];
                case STALE -> Office.edited(good, book -> forty(book).setCellFormula("20+22"));
            };
        }

        private static byte[] fetching() {
            return "<worksheet><f>WEBSERVICE(\"http://a.vn\")</f></worksheet>"
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_bad_form_is_refused_with_its_reason(Bad bad) throws Exception {
        refused(bad.of(file("/form")), bad);
    }

    @ParameterizedTest
    @EnumSource
    void a_bad_workbook_is_refused_with_its_reason(Bad bad) throws Exception {
        refused(bad.of(file("/workbook")), bad);
    }

    /// What its author saw is what it comes to.
    @Test
    void a_formula_that_was_worked_out_is_a_number() throws Exception {
        var worked =
                Office.edited(
                        file("/form"),
                        book -> {
                            forty(book).setCellFormula("20+22");
                            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
                        });

        var answer = Visitor.at(port).upload(DESK + "/workbook", "bieu.xlsx", worked);

        assertThat(answer.body()).contains("Đã nạp 1 ô");
        assertThat(members()).isEqualTo(of(42));
    }

    private void refused(byte[] file, Bad bad) throws Exception {
        var answer = Visitor.at(port).upload(DESK + "/workbook", "bieu.xlsx", file);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains(bad.told, "chưa ô nào thay đổi");
        assertThat(members()).isEqualTo(of(40));
    }

    private static XSSFCell forty(XSSFWorkbook book) {
        for (var row : book.getSheetAt(0)) {
            for (var cell : row) {
                if (cell.toString().equals("40.0")) {
                    return cell(book, cell.getAddress().formatAsString());
                }
            }
        }
        throw new AssertionError("no cell holds 40");
    }

    /// As another program saves it, in which parts can be exchanged one by one.
    private byte[] file(String which) throws Exception {
        var file = Visitor.at(port).file(DESK + which, folder.resolve("tai-ve.xlsx"));
        return Office.edited(Files.readAllBytes(file), _ -> {});
    }

    private Quantity members() {
        var round = desks.round(new RoundPath("B1", "2021", "estimate")).orElseThrow();
        var unit = units.find("fu.t.b.1.a", round.treeOn()).orElseThrow().id();
        var members = round.form().cell("b1.members").orElseThrow();
        return reports.figures(round, unit).at(members.place());
    }
}
