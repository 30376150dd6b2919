package vn.chungtay.documents.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chungtay.documents.Sheet;
import vn.chungtay.documents.Sheet.Cell;
import vn.chungtay.documents.Sheet.Heading;
import vn.chungtay.web.TextsWithoutWeb;

/// Tables that stand alone, as other programs open them.
class SheetTests {
    private static final List<String> NOTES = List.of("(1) Cộng các dòng được 1.745.");

    private final PaperPress press =
            new PaperPress(TextsWithoutWeb.templates(), TextsWithoutWeb.read());

    @TempDir private Path folder;

    @Test
    void a_table_alone_has_its_notes_beneath_and_no_empty_page() throws Exception {
        var pdf = new Opened(write("a.pdf", out -> press.pdf(alone(noted()), out)));
        var docx = write("b.docx", out -> press.docx(alone(noted()), out));

        for (var opened : List.of(pdf, Opened.byLibreOffice(docx))) {
            assertThat(opened.pages()).isEqualTo(1);
            assertThat(opened.text(1))
                    .startsWith("1 Biểu 1: Tổ chức")
                    .contains("1.733 (1) 76,1", "– (2)", NOTES.getFirst());
            var picture = opened.picture(1);
            assertThat(picture.getWidth()).isGreaterThan(picture.getHeight());
        }
        Kept.forDecades(pdf.pdf());
    }

    @Test
    void a_table_too_wide_for_a_page_stands_on_several_with_its_rows_named_on_each()
            throws Exception {
        var pdf = new Opened(write("a.pdf", out -> press.pdf(alone(wide()), out)));
        var docx = write("b.docx", out -> press.docx(alone(wide()), out));

        for (var opened : List.of(pdf, Opened.byLibreOffice(docx))) {
            assertThat(opened.pages()).isEqualTo(2);
            assertThat(opened.text(1))
                    .contains("Đơn vị", "Hội Nông dân", "Nhóm 1", "Nhóm 8")
                    .doesNotContain("Nhóm 9", NOTES.getFirst());
            assertThat(opened.text(2))
                    .contains("Biểu 9 (tiếp theo)", "Đơn vị", "Hội Nông dân", "Nhóm 9", "Nhóm 16")
                    .contains(NOTES.getFirst());
        }
    }

    @Test
    void a_row_that_sums_up_others_is_bold_everywhere() throws Exception {
        var summed = SamplePapers.annex().summedUpBy(Set.of(2));
        var pdf = new Opened(write("a.pdf", out -> press.pdf(alone(summed), out)));
        var docx = Opened.byLibreOffice(write("b.docx", out -> press.docx(alone(summed), out)));
        var xlsx = Opened.byLibreOffice(write("c.xlsx", summed::writeTo));

        for (var opened : List.of(pdf, docx, xlsx)) {
            assertThat(opened.bold(1))
                    .contains("Đoàn Thanh niên 0 50")
                    .doesNotContain("Hội Nông dân", "1.733", "1,733");
        }
    }

    @Test
    void rows_beside_one_label_stay_on_its_page() throws Exception {
        var pdf = new Opened(write("a.pdf", out -> press.pdf(alone(grouped()), out)));
        var docx = write("b.docx", out -> press.docx(alone(grouped()), out));

        for (var opened : List.of(pdf, Opened.byLibreOffice(docx))) {
            assertThat(opened.pages()).isGreaterThan(2);
            for (var page = 1; page <= opened.pages(); page++) {
                var text = opened.text(page);
                for (var group = 10; group < 40; group++) {
                    var isHere = text.contains("Chỉ tiêu " + group);
                    assertThat(text.contains("1." + group + "0")).isEqualTo(isHere);
                    assertThat(text.contains("1." + group + "4")).isEqualTo(isHere);
                }
            }
        }
    }

    @Test
    void a_workbook_is_printed_as_its_table_looks() throws Exception {
        var opened = Opened.byLibreOffice(write("a.xlsx", noted()::writeTo));

        assertThat(opened.pages()).isEqualTo(1);
        assertThat(opened.text(1))
                .contains("Biểu 1: Tổ chức", "1,733 (1) 76.1", "– (2)", NOTES.getFirst());
        var wide = Opened.byLibreOffice(write("b.xlsx", wide()::writeTo));
        assertThat(wide.pages()).isEqualTo(2);
        assertThat(wide.text(2)).contains("Đơn vị", "Hội Nông dân", "Nhóm 16");
    }

    @Test
    void a_number_with_a_mark_is_a_number() throws Exception {
        var file = write("a.xlsx", noted()::writeTo);

        try (var book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
            var farmers = book.getFirstSheet().read().get(4);
            assertThat(farmers.getCell(1).getType()).isEqualTo(CellType.NUMBER);
            assertThat(farmers.getCell(1).asNumber()).isEqualByComparingTo("1733");
            assertThat(farmers.getCell(1).getDataFormatString()).isEqualTo("#,##0\" (1)\"");
        }
    }

    private static Paper alone(Sheet sheet) {
        return Paper.ofTables("Biểu", List.of(sheet));
    }

    private static Sheet noted() {
        var plain = SamplePapers.annex();
        var rows = new ArrayList<List<Cell>>();
        var first = new ArrayList<>(plain.rows().getFirst());
        first.set(1, new Cell.Marked(first.get(1), "(1)"));
        rows.add(first);
        var second = new ArrayList<>(plain.rows().get(1));
        second.set(2, new Cell.Marked(new Cell.Sign("–"), "(2)"));
        rows.add(second);
        return new Sheet("B1", plain.titles(), plain.header(), rows, 1, NOTES, Set.of());
    }

    /// Thirty groups of five rows.
    private static Sheet grouped() {
        var rows = new ArrayList<List<Cell>>();
        for (var group = 10; group < 40; group++) {
            for (var row = 0; row < 5; row++) {
                var label = new Cell.Label("Chỉ tiêu " + group, row == 0 ? 5 : 0);
                rows.add(List.of(label, new Cell.Count(1000 + group * 10 + row)));
            }
        }
        var header = List.of(new Heading("Chỉ tiêu", 0, 0, 1, 1), new Heading("Số", 0, 1, 1, 1));
        return new Sheet("B8", List.of("Biểu 8"), header, rows, 1);
    }

    /// Sixteen groups of two columns.
    private static Sheet wide() {
        var header = new ArrayList<Heading>();
        var row = new ArrayList<Cell>();
        header.add(new Heading("Đơn vị", 0, 0, 2, 1));
        row.add(new Cell.Label("Hội Nông dân", 1));
        for (var column = 1; column < 33; column += 2) {
            header.add(new Heading("Nhóm " + (column / 2 + 1), 0, column, 1, 2));
            header.add(new Heading("Tổng số", 1, column, 1, 1));
            header.add(new Heading("Trong đó doanh nghiệp", 1, column + 1, 1, 1));
            row.add(new Cell.Count(column));
            row.add(new Cell.Blank());
        }
        return new Sheet("B9", List.of("Biểu 9"), header, List.of(row), 1, NOTES, Set.of());
    }

    private Path write(String name, Writing writing) throws Exception {
        var file = folder.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            writing.to(out);
        }
        return file;
    }

    private interface Writing {
        void to(OutputStream out) throws Exception;
    }
}
