package vn.chungtay.documents.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungtay.documents.TestPaper;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Refusal;

class InspectionTests {

    @Test
    void good_files_are_told_by_what_is_in_them() throws Exception {
        assertThat(told("a.pdf", MadeFiles.pdf("Quyet dinh"))).isEqualTo("PDF");
        assertThat(told("a.pdf", TestPaper.bytes())).isEqualTo("PDF");
        assertThat(told("A.PNG", MadeFiles.picture("png"))).isEqualTo("PNG");
        assertThat(told("a.jpeg", MadeFiles.picture("jpg"))).isEqualTo("JPEG");
        assertThat(told("a.docx", MadeFiles.docx("Quyết định"))).isEqualTo("DOCX");
        assertThat(told("a.xlsx", MadeFiles.xlsx("SUM(A1:A1)"))).isEqualTo("XLSX");
        assertThat(told("Công văn số 5.2025", TestPaper.bytes())).isEqualTo("PDF");
    }

    @Test
    void a_name_that_says_otherwise_than_the_content_is_told_with_both() throws Exception {
        assertThat(told("bieu.xlsx", MadeFiles.pdf("x")))
                .isEqualTo("stored.refusal.name [.xlsx, PDF, .pdf]");
        assertThat(told("bieu.docx", MadeFiles.xlsx("")))
                .isEqualTo("stored.refusal.name [.docx, XLSX, .xlsx]");
    }

    @Test
    void what_runs_by_itself_is_refused() throws Exception {
        var macros = MadeFiles.with(MadeFiles.xlsx(""), "xl/vbaProject.bin", new byte[] {1, 2});

        assertThat(told("a.xlsx", macros)).isEqualTo("stored.refusal.macros []");
        var types =
                "<Types><Override ContentType=\"application/vnd.ms-word.document."
                        .concat("macroEnabled.main+xml\"/></Types>");
        var word = MadeFiles.with(noParts(), "[Content_Types].xml", types.getBytes(UTF_8));
        assertThat(told("a.docx", word)).isEqualTo("stored.refusal.macros []");
    }

    @Test
    void what_a_password_closes_is_refused() throws Exception {
        assertThat(told("a.docx", MadeFiles.locked(MadeFiles.docx("kín"))))
                .isEqualTo("stored.refusal.encrypted []");
        assertThat(told("a.xlsx", MadeFiles.locked(MadeFiles.xlsx(""))))
                .isEqualTo("stored.refusal.encrypted []");
        assertThat(told("a.pdf", MadeFiles.lockedPdf()))
                .isEqualTo("stored.refusal.encrypted-pdf []");
    }

    @Test
    void half_a_file_is_refused_of_each_kind() throws Exception {
        assertThat(told("a.pdf", half(MadeFiles.pdf("x")))).startsWith("stored.refusal.broken");
        assertThat(told("a.docx", half(MadeFiles.docx("x")))).startsWith("stored.refusal.broken");
        assertThat(told("a.xlsx", half(MadeFiles.xlsx("")))).startsWith("stored.refusal.broken");
        assertThat(told("a.png", half(MadeFiles.picture("png"))))
                .isEqualTo("stored.refusal.picture []");
        assertThat(told("a.jpg", half(MadeFiles.picture("jpg"))))
                .isEqualTo("stored.refusal.picture []");
    }

    @Test
    void a_file_with_a_byte_turned_is_refused() throws Exception {
        var docx = MadeFiles.docx("Một đoạn văn");
        var png = MadeFiles.picture("png");
        docx[docx.length / 3] ^= 1;
        png[png.length / 2] ^= 1;

        assertThat(told("a.docx", docx)).startsWith("stored.refusal.");
        assertThat(told("a.png", png)).isEqualTo("stored.refusal.picture []");
    }

    @Test
    void what_unpacks_to_gigabytes_is_refused_unpacked_by_nobody() throws Exception {
        var zeros = new byte[20 * 1024 * 1024];
        var bomb = MadeFiles.with(MadeFiles.docx("x"), "word/media/a.bin", zeros);
        assertThat(told("a.docx", bomb)).isEqualTo("stored.refusal.bomb [256]");

        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            for (var i = 0; i < 15; i++) {
                deflater.write(zeros);
            }
        }
        var stream =
                "4 0 obj <</Filter /FlateDecode>> stream\n"
                        .concat(packed.toString(ISO_8859_1))
                        .concat("\nendstream endobj\ntrailer");
        var pdf = TestPaper.TEXT.replace("trailer", stream).getBytes(ISO_8859_1);
        assertThat(told("a.pdf", pdf)).isEqualTo("stored.refusal.bomb [256]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WEBSERVICE(\"http://dau.do/\")",
                "cmd|'/c calc'!A0",
            })
    void formulas_that_reach_outside_are_refused(String formula) throws Exception {
        var sheet =
                "<worksheet><sheetData><row><c><f>%s</f></c></row></sheetData></worksheet>"
                        .formatted(formula);
        var book = MadeFiles.with(MadeFiles.xlsx(""), "xl/worksheets/a.xml", sheet.getBytes(UTF_8));

        assertThat(told("a.xlsx", book)).isEqualTo("stored.refusal.outside [" + formula + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "xl/worksheets/a.xml, <f><!-- a -->WEB<?a b?>SERVICE(A1)</f>",
        "xl/worksheets/a.xml, <formula1><f>WEBSERVICE(A1)</f></formula1>",
        "xl/worksheets/a.XML, <f>WEBSERVICE(A1)</f>"
    })
    void remarks_elements_and_capitals_hide_no_formula(String part, String cell) throws Exception {
        var sheet = "<worksheet><c>" + cell + "</c></worksheet>";
        var book = MadeFiles.with(MadeFiles.xlsx(""), part, sheet.getBytes(UTF_8));

        assertThat(told("a.xlsx", book)).isEqualTo("stored.refusal.outside [WEBSERVICE(A1)]");
    }

    @Test
    void parts_from_elsewhere_are_refused_and_links_are_not() throws Exception {
        var other = MadeFiles.with(MadeFiles.xlsx(""), "xl/externalLinks/1.xml", new byte[] {1});

        assertThat(told("a.docx", MadeFiles.fetching()))
                .isEqualTo("stored.refusal.outside [http://dau.do/anh.png]");
        assertThat(told("a.xlsx", other)).startsWith("stored.refusal.outside");
        assertThat(told("a.docx", MadeFiles.linking())).isEqualTo("DOCX");
    }

    @Test
    void what_is_none_of_the_kinds_is_refused() throws Exception {
        assertThat(told("a.pdf", "MZ".getBytes(US_ASCII))).isEqualTo("stored.refusal.kind []");
        assertThat(told("a.zip", noParts())).isEqualTo("stored.refusal.archive []");
        assertThat(told("a.pdf", new byte[Inspection.LARGEST + 1]))
                .isEqualTo("stored.refusal.large [21, 20]");
    }

    private static byte[] noParts() throws Exception {
        return MadeFiles.with(new byte[0], "a.txt", new byte[] {1});
    }

    private static byte[] half(byte[] content) {
        return Arrays.copyOf(content, content.length / 2);
    }

    private static String told(String name, byte[] content) {
        return switch (Inspection.of(name, content)) {
            case Outcome.Accepted<PaperKind>(var kind) -> kind.name();
            case Outcome.Refused<PaperKind>(var reasons) -> told(reasons.getFirst());
        };
    }

    private static String told(Refusal reason) {
        return reason.key() + " " + reason.arguments();
    }
}
