package vn.chungtay.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungtay.shared.Refusal;

/// What is taken of a sheet is what a person sees in it.
class SeenCellsTests {

    @ParameterizedTest
    @CsvSource({
        "1, 0%, 100%",
        "12, 0.00%, 1200%",
        "0.5, #.##0%, 50%",
        "12, 0\" %\", 12",
        "12, 0, 12",
    })
    void a_percentage_is_read_as_one(double value, String format, String text) throws Exception {
        var file = ListFile.of("a", formatted(value, format));

        assertThat(file.seen().lines().getFirst().values()).containsExactly("x", text);
        assertThat(file.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[h]:mm:ss", "h:mm", "mmm", "#,##0,", "0.0,,\" tr\"", "[mm]:ss"})
    void a_format_that_shows_another_number_is_refused(String format) throws Exception {
        var file = ListFile.of("a", formatted(2, format));

        assertThat(file.problems())
                .extracting(Problem::reason)
                .containsExactly(new Refusal("documents.xlsx.format", List.of("B2", "2")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#,##0", "_-* #,##0\\ _₫_-", "General", "#,##0\" m\"", "#,##0 [$đ-42A]"})
    void other_formats_show_the_number(String format) throws Exception {
        var file = ListFile.of("a", formatted(1733, format));

        assertThat(file.problems()).isEmpty();
        assertThat(file.seen().lines().getFirst().values().getLast()).isEqualTo("1733");
    }

    @Test
    void letters_of_several_looks_are_read_as_one_text() {
        var rich = "<c r=\"A%d\" t=\"inlineStr\"><is><r><t>1.7</t></r><r><t>33</t></r></is></c>";
        var rows = "<row r=\"1\">%s</row><row r=\"2\">%s</row>";

        var file =
                ListFile.of(
                        "a", Workbooks.raw(rows.formatted(rich.formatted(1), rich.formatted(2))));

        assertThat(file.seen().lines().getFirst().values()).containsExactly("1.733");
    }

    @Test
    void a_first_sheet_that_is_hidden_is_not_taken() throws Exception {
        var file =
                book(book -> {
                    book.setActiveSheet(1);
                    book.setSheetVisibility(0, SheetVisibility.HIDDEN);
                });

        assertThat(ListFile.of("a", file).problems())
                .extracting(problem -> problem.reason().key())
                .containsExactly("documents.xlsx.hidden-sheet");
    }

    @Test
    void rows_out_of_sight_and_sheets_that_are_not_read_are_told() throws Exception {
        var file = ListFile.of("a", book(book -> book.getSheetAt(0).getRow(1).setZeroHeight(true)));

        assertThat(file.notes())
                .containsExactly(
                        new Refusal("documents.xlsx.sheets", List.of("2", "Một")),
                        new Refusal("documents.xlsx.hidden-rows", List.of("1", "2")));
        assertThat(file.problems()).isEmpty();
    }

    /// Where a sheet is looked through for formulas it must be the one that was read.
    @Test
    void formulas_of_a_sheet_that_is_not_found_are_not_believed() {
        var lost =
                Workbooks.zip(
                        Map.of(
                                "xl/workbook.xml",
                                "<workbook><sheets><sheet name=\"a\"/></sheets></workbook>"));

        assertThat(Recalculation.problems("a", lost, ""))
                .extracting(problem -> problem.reason().key())
                .containsExactly("documents.xlsx.broken");
    }

    @Test
    void formulas_of_a_sheet_that_unpacks_to_much_are_not_worked_out() {
        var much =
                "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>" + "a".repeat(20 << 20) + "</v></c></row>";
        var file = Workbooks.raw("<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c></row>" + much);

        assertThat(Recalculation.problems("a", file, ""))
                .extracting(problem -> problem.reason().key())
                .containsExactly("documents.xlsx.formulas-many");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "A,B,1,2,3; true",
                "(1),(2),(3)=(1)+(2); true",
                "(A),(B),(1),(2) = (1); true",
                "1,,2,3; true",
                "1,12,5,7; false",
                "1,5,12; false",
                "2,3,4; false",
                "B,1,2; true"
            })
    void numbers_of_columns_count_up(String row, boolean numbers) {
        var line = new CsvTable.Line(1, List.of(row.split(",")));

        assertThat(TheirColumns.isNumbering(line)).isEqualTo(numbers);
    }

    private static byte[] formatted(double value, String format) throws Exception {
        return book(book -> {
            book.removeSheetAt(1);
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            var cell = book.getSheetAt(0).getRow(1).getCell(1);
            cell.setCellValue(value);
            cell.setCellStyle(style);
        });
    }

    private interface Hand {
        void change(XSSFWorkbook book);
    }

    private static byte[] book(Hand hand) throws Exception {
        try (var book = new XSSFWorkbook()) {
            for (var name : List.of("Một", "Hai")) {
                var sheet = book.createSheet(name);
                for (var row = 0; row < 2; row++) {
                    sheet.createRow(row).createCell(0).setCellValue("x");
                    sheet.getRow(row).createCell(1).setCellValue("y");
                }
            }
            hand.change(book);
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }
}
