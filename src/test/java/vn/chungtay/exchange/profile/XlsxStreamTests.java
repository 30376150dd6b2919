package vn.chungtay.exchange.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.ListFile;
import vn.chungtay.documents.paper.Opened;

class XlsxStreamTests {

    @Test
    void every_cell_is_a_text_as_it_stands_in_the_list(@TempDir Path folder) throws Exception {
        var out = new ByteArrayOutputStream();
        XlsxStream.write(
                "Danh sách",
                List.of("CCCD", "Họ tên"),
                taker -> {
                    taker.accept(List.of("024080000123", "=1+1"));
                    IntStream.range(0, 2_500).forEach(n -> taker.accept(List.of("", "Người " + n)));
                },
                out);

        var file = Files.write(folder.resolve("a.xlsx"), out.toByteArray());
        holds(Files.readAllBytes(file));
        holds(Files.readAllBytes(Opened.savedByLibreOffice(file)));
    }

    private static void holds(byte[] workbook) {
        var table = (CsvTable) ListFile.of("a.xlsx", workbook).reading();
        assertThat(table.header()).containsExactly("CCCD", "Họ tên");
        assertThat(table.lines()).hasSize(2_501);
        assertThat(table.lines().getFirst().values()).containsExactly("024080000123", "=1+1");
        assertThat(table.lines().getLast().values()).containsExactly("", "Người 2499");
    }
}
