package vn.chungtay.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chungtay.shared.Refusal;

/// Lists in the form of another program, as bytes.
class SourceReadingTests {
    private static final Source SOURCE =
            new Source(
                    "HND",
                    "people",
                    Map.of("code", "Mã số", "name", "Họ và tên", "gender", "Giới tính"),
                    Map.of("unit", "fu.1"),
                    Map.of("Đàn bà", "FEMALE"));
    private static final String TITLES = "HỘI NÔNG DÂN, TỈNH A;;;\n;;;\n;DANH SÁCH;;\n";
    private static final String HEADER = "STT;MÃ  SỐ;ho va ten;Giới tính\n";

    private final People kind = new People();

    @Test
    void their_header_is_found_below_titles_and_their_words_become_ours() {
        var lines = "1;N1;Lê A;Nữ\n2;N2;Lê B;nam\n;;;\n3;N3;Lê C;đàn  bà\n4;N4;Lê D;MALE\n";

        var report = take(TITLES + HEADER + lines);

        assertThat(report.problems()).isEmpty();
        assertThat(kind.taken)
                .containsExactly(
                        "5 N1 Lê A FEMALE fu.1",
                        "6 N2 Lê B MALE fu.1",
                        "8 N3 Lê C FEMALE fu.1",
                        "9 N4 Lê D MALE fu.1");
    }

    @Test
    void a_sheet_and_an_old_code_are_read_in_their_form_too() {
        var list = "HỘI NÔNG DÂN\n\nMã số,Họ và tên,Giới tính,Ghi chú\nN1,Nguyễn Văn A,Nam\n";

        take(Workbooks.of(list));
        take(Workbooks.of(OldTexts.written(list, "tcvn3.txt")));
        take(OldTexts.bytes(list.replace("Nam\n", "Nam,\n"), "vni.txt"));

        assertThat(kind.taken)
                .containsExactly(
                        "4 N1 Nguyễn Văn A MALE fu.1",
                        "4 N1 Nguyễn Văn A MALE fu.1",
                        "4 N1 Nguyễn Văn A MALE fu.1");
    }

    @Test
    void what_is_wrong_is_told_at_their_column_by_their_name() {
        var report = take(HEADER + "1;N1;;Nam\n");

        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(2))
                .satisfies(problem -> assertThat(problem.column()).isEqualTo(3))
                .satisfies(problem ->
                        assertThat(problem.reason())
                                .isEqualTo(
                                        new Refusal(
                                                "documents.list.missing", List.of("Họ và tên"))));
    }

    @Test
    void a_column_that_may_be_left_out_is_there_where_the_source_has_it() {
        var source =
                new Source(
                        "HND",
                        "people",
                        Map.of("code", "Mã số", "name", "Tên", "number", "Số CCCD"),
                        Map.of("day", "2020-01-01"),
                        Map.of());
        var list = "Số CCCD;Tên;Mã số\n099;Lê A;N1\n098;;N2\n".getBytes(StandardCharsets.UTF_8);
        var sent = new SourceReading.Upload("list", list, false);
        var lines = SourceReading.read(sent, source, kind);

        var report = lines.take(kind::take, (key, _) -> key);

        assertThat(kind.taken)
                .containsExactly("2 N1 Lê A   099 2020-01-01", "3 N2    098 2020-01-01");
        assertThat(report.problems())
                .extracting(p -> p.line() + " " + p.column() + " " + p.reason().arguments())
                .containsExactly("3 1 [Số CCCD]", "3 2 [Tên]");
        assertThat(lines.closed(kind)).containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "STT;Mã số;Tên|1;2;3# 1 documents.source.header [Giới tính”, “Họ và tên, HND]",
                "A|Mã số;Họ và tên;Giới tính;Mã  số# 2 documents.source.twice [Mã số]",
                "STT;Mã số;Họ và tên;Giới tính|1;N1;Lê# 2 documents.csv.ragged [3, 4]"
            })
    void a_header_that_is_not_theirs_and_half_a_line_are_refused(String rows, String due) {
        var lines = reading(rows.replace('|', '\n').getBytes(StandardCharsets.UTF_8), false);

        assertThat(lines.isRefused()).isTrue();
        assertThat(lines.file().problems())
                .extracting(p -> p.line() + " " + p.reason().key() + " " + p.reason().arguments())
                .containsExactly(due);
    }

    @Test
    void cells_that_nobody_asks_for_may_be_wrong() {
        var file =
                Workbooks.with(sheet -> {
                    var header = List.of("Mã số", "Họ và tên", "Giới tính", "Duyệt");
                    header.forEach(name -> sheet.value(1, header.indexOf(name), name));
                    sheet.value(2, 0, "N1");
                    sheet.value(2, 1, "Lê A");
                    sheet.value(2, 2, "Nam");
                    sheet.value(2, 3, true);
                });

        assertThat(take(file).problems()).isEmpty();
        assertThat(kind.taken).containsExactly("3 N1 Lê A MALE fu.1");
    }

    @Test
    void lines_that_come_back_are_in_their_form_and_can_be_sent_again() {
        var lines = reading((TITLES + HEADER + "1;N1;;Nam\n2;N2;Lê B;Nam\n").getBytes(), true);
        var report = lines.take(kind::take, (key, _) -> key);

        var back = lines.rejected(report.problems(), (key, _) -> key);

        assertThat(back.header())
                .containsExactly("STT", "MÃ  SỐ", "ho va ten", "Giới tính", "rejected_because");
        assertThat(back.lines())
                .containsExactly(List.of("1", "N1", "", "Nam", "documents.list.missing"));
        assertThat(take(back.forSpreadsheets()).problems()).hasSize(1);
    }

    private ImportReport take(String text) {
        return take(text.getBytes(StandardCharsets.UTF_8));
    }

    private ImportReport take(byte[] bytes) {
        return reading(bytes, false).take(kind::take, (key, _) -> key);
    }

    private GoodLines reading(byte[] bytes, boolean partial) {
        var sent = new SourceReading.Upload("list", bytes, partial);
        return SourceReading.read(sent, SOURCE, kind);
    }

    /// Remembers the lines it is given.
    static final class People implements ImportKind {
        private final List<String> taken = new ArrayList<>();

        @Override
        public String name() {
            return "people";
        }

        @Override
        public List<ListColumn> columns() {
            return List.of(
                    ListColumn.of("code", "a.code"),
                    ListColumn.of("name", "a.name"),
                    ListColumn.of("gender", "a.gender"),
                    ListColumn.of("unit", "a.unit"),
                    ListColumn.ifAny("number", "a.number").keptClosed(),
                    ListColumn.ifAny("day", "a.day"));
        }

        @Override
        public List<String> parameters() {
            return List.of();
        }

        @Override
        public Map<String, List<String>> words() {
            return Map.of("gender", List.of("FEMALE", "MALE"));
        }

        ImportReport take(CsvTable list) {
            return take(list, Map.of());
        }

        @Override
        public ImportReport take(CsvTable list, Map<String, String> parameters) {
            var problems = new ArrayList<Problem>();
            var columns = Columns.of(list, list.header(), problems::add);
            for (var line : list.lines()) {
                var cells = columns.cells(line);
                if (list.header().contains("number") && cells.cell("number").equals("098")) {
                    cells.refuse("number", "documents.list.code", "number");
                }
                cells.name("name");
                taken.add(line.number() + " " + String.join(" ", line.values()));
            }
            var read = list.lines().size();
            return new ImportReport(read, 0, problems, List.of(), read - problems.size());
        }
    }
}
