package vn.chungtay.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class TargetWordingTests implements OwnDatabase {
    @TempDir Path directory = Path.of("");
    @Autowired ProgrammeLoader loader;
    @Autowired Programmes programmes;
    @Autowired TargetWording wording;

    @Test
    void targets_are_worded_as_the_law_words_them() {
        loader.load(SampleFolder.in(directory).path());

        var sentences =
                programmes.targets("de-an-02-2021").stream()
                        .collect(Collectors.toMap(Target::code, this::sentence));

        assertThat(sentences)
                .containsEntry("T1a", "trên 80%, riêng Đoàn Thanh niên trên 75% – đến năm 2025")
                .containsEntry("T1b", "Liên đoàn Lao động 100% – đến năm 2025")
                .containsEntry("T2", "trên 90% – hằng năm")
                .containsEntry("T6a", "100% – hằng quý")
                .containsEntry("T6b", "100% – thường xuyên")
                .containsEntry(
                        "T12",
                        "Mặt trận Tổ quốc, Hội Cựu chiến binh, Hội Nông dân trên 90%;"
                                + " Hội Liên hiệp Phụ nữ, Đoàn Thanh niên trên 85%;"
                                + " Liên đoàn Lao động khu vực Nhà nước trên 90%;"
                                + " Liên đoàn Lao động khu vực ngoài Nhà nước trên 60%"
                                + " – hằng năm");
    }

    private String sentence(Target target) {
        return wording.thresholds(target) + " – " + wording.due(target.due());
    }
}
