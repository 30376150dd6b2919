package vn.chungtay.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Lists that were not written to their end, and sheets made to be looked at, as bytes.
class HalfListTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "code,name|x,\"Xã Một|y,Xã Hai|# 2 documents.csv.quote",
                "code,name|x,\"a|b\"|y,\"c \"\"d| # 4 documents.csv.quote",
                "code,name|x,Xã Một|y# 3 documents.csv.ragged",
                "\"code,name# 1 documents.csv.quote"
            })
    void half_a_csv_file_is_refused_at_its_line(String text, String due) {
        var problem = read(text.replace('|', '\n').getBytes(StandardCharsets.UTF_8)).problems();

        assertThat(problem).extracting(p -> p.line() + " " + p.reason().key()).containsExactly(due);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"code,name|x,\"a \"\"b\"\"\"|", "code,name|x,5\" ống|", "a,b|\"\",\"c|d\""})
    void marks_that_close_or_stand_within_a_value_are_none(String text) {
        assertThat(read(text.replace('|', '\n').getBytes(StandardCharsets.UTF_8)).problems())
                .isEmpty();
    }

    @Test
    void half_an_xlsx_file_is_refused_with_what_to_do() {
        var whole = Workbooks.of("code,name\nx,Xã Một\n");
        for (var part : List.of(4, whole.length / 3, whole.length - 10)) {
            assertThat(read(Arrays.copyOf(whole, part)).problems())
                    .singleElement()
                    .satisfies(
                            p -> assertThat(p.reason().key()).isEqualTo("documents.xlsx.broken"));
        }
    }

    @Test
    void merged_cells_among_the_lines_are_refused_by_line_and_by_their_name() {
        var file = read(merged(0));

        assertThat(file.problems())
                .extracting(p -> p.line() + ":" + p.column() + " " + p.reason())
                .containsExactly(
                        "3:1 Refusal[key=documents.xlsx.merged, arguments=[A3:A4]]",
                        "4:1 Refusal[key=documents.xlsx.merged, arguments=[A3:A4]]");
        assertThat(new GoodLines(file, true).isRefused()).isFalse();
    }

    @Test
    void merged_titles_above_the_header_of_a_source_do_no_harm() {
        var source = new Source("a", "b", Map.of("unit", "Tên"), Map.of(), Map.of());
        var sent = new SourceReading.Upload("list", merged(1), false);

        var lines = SourceReading.read(sent, source, new SourceReadingTests.People());

        assertThat(lines.file().problems()).isEmpty();
        assertThat(lines.file().seen().lines()).hasSize(3);
    }

    /// @param titles lines above the header, merged
    private static byte[] merged(int titles) {
        return Workbooks.with(sheet -> {
            if (titles > 0) {
                sheet.value(0, 0, "Danh sách");
                sheet.range(0, 0, 0, 1).merge();
            }
            var row = titles;
            for (var line : List.of("Mã,Tên", "x,Một", "y,Hai", ",Ba")) {
                var values = line.split(",");
                sheet.value(row, 0, values[0]);
                sheet.value(row, 1, values[1]);
                row++;
            }
            sheet.range(titles + 2, 0, titles + 3, 0).merge();
        });
    }

    private static ListFile read(byte[] bytes) {
        return ListFile.of("list", bytes);
    }
}
