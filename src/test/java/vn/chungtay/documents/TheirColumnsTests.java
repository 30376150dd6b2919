package vn.chungtay.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chungtay.documents.TheirColumns.Column;

/// Tables as people make them, read without knowing anything of them.
class TheirColumnsTests {

    @Test
    void a_head_of_three_rows_names_each_column_by_all_that_stands_above_it() {
        var table =
                """
                HỘI NÔNG DÂN,,,,,
                BẢNG SỐ LIỆU NĂM 2020,,,,,
                TT,Đơn vị,Hội viên,,,Ghi chú
                ,,Tổng số,Trong đó,,
                ,,,Nam,Nữ,
                A,B,1,2,3,4
                1,Xã Một,30,10,20,
                2,Xã Hai,40,,15,mới
                """;

        assertThat(TheirColumns.of("a", Workbooks.of(table)).columns())
                .containsExactly(
                        new Column("TT", List.of("1", "2")),
                        new Column("Đơn vị", List.of("Xã Một", "Xã Hai")),
                        new Column("Hội viên / Tổng số", List.of("30", "40")),
                        new Column("Hội viên / Trong đó / Nam", List.of("10")),
                        new Column("Hội viên / Trong đó / Nữ", List.of("20", "15")),
                        new Column("Ghi chú", List.of("mới")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đơn vị,2019,2020\\nXã Một,3,4        | Đơn vị;2019;2020",
                "BẢNG\\nĐơn vị,Số\\nXã Một,1.733      | Đơn vị;Số",
                "BẢNG\\nĐơn vị,Tên\\nXã Một,Lê A      | Đơn vị;Tên",
                "Số,Đơn vị\\n–,Xã Một                 | Số;Đơn vị",
                "Đơn vị,Số                            | Đơn vị;Số"
            })
    void the_row_of_names_is_found(String table, String headings) {
        var bytes = table.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);

        assertThat(TheirColumns.of("a.csv", bytes).columns())
                .extracting(Column::heading)
                .isEqualTo(Arrays.asList(headings.strip().split(";")));
    }

    @Test
    void a_file_that_is_no_table_has_no_columns() {
        var picture = new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2};

        assertThat(TheirColumns.of("a.xlsx", picture).columns()).isEmpty();
        assertThat(TheirColumns.of("a.xlsx", picture).problems()).hasSize(1);
    }
}
