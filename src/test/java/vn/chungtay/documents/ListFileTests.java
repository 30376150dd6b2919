package vn.chungtay.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungtay.documents.content.MadeFiles;

class ListFileTests {
    private static final CsvTable TABLE =
            new CsvTable(
                    "list",
                    List.of("code", "name"),
                    List.of(new CsvTable.Line(2, List.of("x", "Xã Một, Hai"))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code,name\nx,\"Xã Một, Hai\"\n",
                "\uFEFFcode,name\r\nx,\"Xã Một, Hai\"\r\n",
                "code;name\r\nx;Xã Một, Hai\r\n",
                "\uFEFFcode;name\r\nx;\"Xã Một, Hai\"\r\n",
                "code\tname\r\nx\tXã Một, Hai\r\n"
            })
    void a_csv_file_is_read_as_spreadsheets_save_it(String text) {
        assertThat(read(text.getBytes(StandardCharsets.UTF_8)).reading()).isEqualTo(TABLE);
    }

    @Test
    void the_first_sheet_of_an_xlsx_file_is_read_whatever_the_file_is_called() {
        var file =
                Workbooks.with(sheet -> {
                    sheet.value(0, 0, "code");
                    sheet.value(0, 1, "name");
                    sheet.value(1, 0, "x");
                    sheet.value(1, 1, "Xã Một, Hai");
                });

        assertThat(ListFile.of("list", file).reading()).isEqualTo(TABLE);
    }

    @Test
    void days_numbers_and_missing_cells_become_what_csv_would_hold() {
        var file =
                Workbooks.with(sheet -> {
                    List.of("day", "whole", "part", "code", "none")
                            .forEach(name -> sheet.value(0, indexOf(name), name));
                    sheet.value(2, 0, LocalDate.of(2020, 1, 31));
                    sheet.style(2, 0).format("dd/mm/yyyy").set();
                    sheet.value(2, 1, 1733);
                    sheet.value(2, 2, 0.1 + 0.2 + 75.8);
                    sheet.value(2, 3, 2302);
                    sheet.style(2, 3).format("00000").set();
                    sheet.value(2, 7, "  ");
                });

        assertThat(read(file).reading())
                .isEqualTo(
                        new CsvTable(
                                "list",
                                List.of("day", "whole", "part", "code", "none"),
                                List.of(
                                        new CsvTable.Line(
                                                3,
                                                List.of(
                                                        "2020-01-31",
                                                        "1733",
                                                        "76,1",
                                                        "02302",
                                                        "")))));
    }

    private static int indexOf(String name) {
        return List.of("day", "whole", "part", "code", "none").indexOf(name);
    }

    @Test
    void rows_without_numbers_or_styles_are_counted() {
        var file =
                Workbooks.raw(
                        """
                        <row><c t="inlineStr"><is><t>code</t></is></c></row>
                        <row><c><v>1E2</v></c></row>
                        <row/>
                        <row><c t="str"><f>A2&amp;"a"</f><v>100a</v></c></row>
                        """);

        assertThat(read(file).seen().lines())
                .containsExactly(
                        new CsvTable.Line(2, List.of("100")),
                        new CsvTable.Line(4, List.of("100a")));
    }

    @Test
    void every_cell_that_is_no_value_is_told_with_its_place_and_text() {
        var file =
                Workbooks.raw(
                        """
                        <row r="1"><c r="A1" t="str"><v>a</v></c>
                                   <c r="C1" t="str"><v>c</v></c></row>
                        <row r="3"><c r="A3" t="b"><v>1</v></c>
                                   <c r="C3" t="e"><v>#REF!</v></c></row>
                        <row r="4"><c r="A4" t="str"><f>B9</f><v>#N/A</v></c>
                                   <c r="C4"><f>B9</f></c></row>
                        <row r="5"><c r="A5"><v>1E+99</v></c><c r="AB5"><v>7</v></c></row>
                        """);

        assertThat(read(file).problems())
                .extracting(p -> p.line() + ":" + p.column() + " " + p.reason().key())
                .containsExactly(
                        "1:2 documents.xlsx.header-blank",
                        "3:1 documents.xlsx.boolean",
                        "3:3 documents.xlsx.error",
                        "4:1 documents.xlsx.error",
                        "4:3 documents.xlsx.formula",
                        "5:1 documents.xlsx.number",
                        "5:28 documents.xlsx.beyond");
        assertThat(read(file).problems().getLast().reason().arguments())
                .containsExactly("AB5", "7");
        assertThat(read(file).seen().lines().getFirst().values())
                .containsExactly("TRUE", "", "#REF!");
    }

    @Test
    void a_day_with_an_hour_is_not_a_day() {
        var file =
                Workbooks.with(sheet -> {
                    sheet.value(0, 0, "day");
                    sheet.value(1, 0, LocalDateTime.of(2020, 1, 31, 8, 30));
                    sheet.style(1, 0).format("dd/mm/yyyy hh:mm").set();
                    sheet.value(2, 0, -5);
                    sheet.style(2, 0).format("dd/mm/yyyy").set();
                });

        assertThat(read(file).problems())
                .extracting(p -> p.reason().key())
                .containsExactly("documents.xlsx.time", "documents.xlsx.day");
    }

    @Test
    void what_is_no_list_is_refused_with_its_reason() {
        var whole = Workbooks.of("code\nx");

        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2)))
                .isEqualTo("documents.xlsx.broken");
        assertThat(refusal(Workbooks.raw("<row r='1'><c r='A1' t='d'/></row>")))
                .isEqualTo("documents.xlsx.broken");
        assertThat(refusal(Workbooks.zip(Map.of("content.xml", "<a/>"))))
                .isEqualTo("documents.xlsx.other-archive");
        assertThat(refusal(Workbooks.with(sheet -> sheet.value(0, 0, " "))))
                .isEqualTo("documents.xlsx.empty");
        assertThat(refusal(old(""))).isEqualTo("documents.xlsx.old");
        assertThat(refusal(old("EncryptedPackage"))).isEqualTo("documents.xlsx.encrypted");
        assertThat(refusal(new byte[0])).isEqualTo("documents.csv.empty");
    }

    @Test
    void what_runs_or_reaches_outside_is_no_list() throws Exception {
        var good = MadeFiles.xlsx("");

        assertThat(refusal(MadeFiles.with(good, "xl/vbaProject.bin", new byte[] {1})))
                .isEqualTo("stored.refusal.macros");
        assertThat(refusal(MadeFiles.with(good, "xl/connections.xml", new byte[] {1})))
                .isEqualTo("stored.refusal.outside");
        assertThat(refusal(MadeFiles.pdf("x"))).isEqualTo("documents.list.paper");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1258, 2, documents.file.code-unknown",
        "UTF-16LE, 1, documents.file.utf16",
        "UTF-8, 2, documents.csv.ragged"
    })
    void letters_in_another_code_are_refused_at_their_line(String code, int line, String key) {
        var text = "code,name\nx,\u0110\u00ea,\n".getBytes(Charset.forName(code));

        assertThat(read(text).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(line);
                    assertThat(problem.reason().key()).isEqualTo(key);
                });
    }

    /// 300 MB of nothing, in as many kilobytes.
    @Test
    void a_file_that_unpacks_to_gigabytes_is_not_unpacked() throws Exception {
        var nothing = new byte[1024 * 1024];
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            for (var i = 0; i < 300; i++) {
                zip.write(nothing);
            }
        }

        assertThat(refusal(out.toByteArray())).isEqualTo("documents.xlsx.bomb");
    }

    private static byte[] old(String content) {
        var head = new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        var tail = new byte[] {(byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        var text = content.getBytes(StandardCharsets.UTF_16LE);
        var file = Arrays.copyOf(head, 600 + text.length);
        System.arraycopy(tail, 0, file, 4, 4);
        System.arraycopy(text, 0, file, 600, text.length);
        return file;
    }

    private static String refusal(byte[] bytes) {
        var problem = read(bytes).problems().getFirst();
        assertThat(problem.line()).isZero();
        return problem.reason().key();
    }

    private static ListFile read(byte[] bytes) {
        return ListFile.of("list", bytes);
    }
}
