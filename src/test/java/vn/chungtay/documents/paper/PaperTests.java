package vn.chungtay.documents.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chungtay.documents.paper.Letterhead.Form;
import vn.chungtay.web.TextsWithoutWeb;

/// Papers as other programs open them: nobody signs what only we can read.
class PaperTests {
    private static final List<Integer> ABOVE_THE_TEXT = List.of(80, 5, 130, 15);
    private static final List<Integer> LEFT_MARGIN = List.of(0, 20, 28, 277);

    private final PaperPress press =
            new PaperPress(TextsWithoutWeb.templates(), TextsWithoutWeb.read());

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void a_pdf_can_be_kept_for_decades(Form form) throws Exception {
        Kept.forDecades(pdf(form));
    }

    @ParameterizedTest
    @EnumSource
    void a_pdf_is_set_as_its_form_prescribes(Form form) throws Exception {
        holds(new Opened(pdf(form)), form);
    }

    @ParameterizedTest
    @EnumSource
    void a_docx_is_set_alike(Form form) throws Exception {
        var file = folder.resolve(form + ".docx");
        try (var out = Files.newOutputStream(file)) {
            press.docx(SamplePapers.of(form), out);
        }
        holds(Opened.byLibreOffice(file), form);
    }

    @Test
    void a_number_is_written_as_its_form_does() throws Exception {
        assertThat(new Opened(pdf(Form.PARTY)).text(1))
                .contains("Số 02-BC/BDVTU", "Tuyên Quang, ngày 05 tháng 6 năm 2022");
        assertThat(new Opened(pdf(Form.STATE)).text(1))
                .contains("Số: /BC-SNV", "Tuyên Quang, ngày tháng năm");
    }

    private Path pdf(Form form) throws Exception {
        var file = folder.resolve(form + ".pdf");
        try (var out = Files.newOutputStream(file)) {
            press.pdf(SamplePapers.of(form), out);
        }
        return file;
    }

    private static void holds(Opened opened, Form form) throws Exception {
        assertThat(opened.pages()).isEqualTo(4);
        var first = opened.text(1);
        assertThat(first)
                .contains(
                        form == Form.PARTY ? "BAN DÂN VẬN * Số" : "Độc lập - Tự do - Hạnh phúc",
                        "BÁO CÁO kết quả thực hiện Đề án 02-ĐA/TU",
                        SamplePapers.SENTENCE.strip());
        assertThat(opened.text(2))
                .startsWith("2 ")
                .contains("<đúng hạn> & đầy đủ", "Nơi nhận:", "- Lưu Văn phòng.");
        assertThat(opened.text(4)).startsWith("4 Biểu 1").contains("Hội Nông dân 1.733 76,1");
        drawn(opened);
    }

    /// No number above the first page, one above the second; nothing in the margins; annexes lie
    /// across.
    private static void drawn(Opened opened) throws Exception {
        var first = opened.picture(1);
        assertThat(first.getHeight()).isGreaterThan(first.getWidth());
        assertThat(Opened.dark(first, ABOVE_THE_TEXT)).isZero();
        assertThat(Opened.dark(first, LEFT_MARGIN)).isZero();
        assertThat(Opened.dark(first, List.of(30, 20, 195, 277))).isGreaterThan(1_000);
        assertThat(Opened.dark(opened.picture(2), ABOVE_THE_TEXT)).isPositive();
        var annex = opened.picture(3);
        assertThat(annex.getWidth()).isGreaterThan(annex.getHeight());
        assertThat(Opened.dark(annex, List.of(270, 20, 283, 60))).isPositive();
    }
}
