package vn.chungtay.exchange.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.ListFile;

class XlsxStreamTests {

    @Test
    void every_cell_is_a_text_as_it_stands_in_the_list() throws Exception {
        var out = new ByteArrayOutputStream();
        XlsxStream.write(
                "Danh sách",
                List.of("CCCD", "Họ tên"),
                taker -> {
                    taker.accept(List.of("024080000123", "=1+1"));
                    IntStream.range(0, 2_500).forEach(n -> taker.accept(List.of("", "Người " + n)));
                },
                out);

        var table = (CsvTable) ListFile.of("a.xlsx", out.toByteArray()).reading();

        assertThat(table.header()).containsExactly("CCCD", "Họ tên");
        assertThat(table.lines()).hasSize(2_501);
        assertThat(table.lines().getFirst().values()).containsExactly("024080000123", "=1+1");
        assertThat(table.lines().getLast().values()).containsExactly("", "Người 2499");
    }
}
