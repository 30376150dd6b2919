package vn.chungtay.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Lists from before Unicode, as bytes.
class OldLettersTests {
    private static final Path SAMPLE = Path.of("sample/tuyen-quang");
    private static final String LIST =
            "code,name\nN1,Nguyễn Thị Hoà\nN2,Trần Văn Tú\nN3,Đặng Mỹ Ý\nN4,Minh\n";

    @ParameterizedTest
    @CsvSource({"tcvn3.txt, TCVN3 (ABC)", "vni.txt, VNI-Windows"})
    void an_old_file_is_put_into_unicode_and_says_so(String table, String title) {
        var file = read(OldTexts.bytes(LIST, table));

        assertThat(file.problems()).isEmpty();
        assertThat(names(file))
                .containsExactly("Nguyễn Thị Hoà", "Trần Văn Tú", "Đặng Mỹ Ý", "Minh");
        assertThat(file.notes().getFirst().arguments())
                .containsExactly(
                        title, OldTexts.written("Nguyễn Thị Hoà", table), "Nguyễn Thị Hoà");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcvn3.txt", "vni.txt"})
    void text_typed_in_an_old_font_is_put_right_in_unicode_files_and_sheets(String table) {
        var typed = OldTexts.written(LIST, table);

        assertThat(names(read(typed.getBytes(StandardCharsets.UTF_8)))).contains("Nguyễn Thị Hoà");
        assertThat(names(read(Workbooks.of(typed)))).contains("Trần Văn Tú", "Đặng Mỹ Ý");
    }

    @ParameterizedTest
    @CsvSource({"NguyÔn V¨n A, Nguyễn Văn A", "Nguyeãn Vaên A, Nguyễn Văn A"})
    void one_line_of_two_words_is_enough(String typed, String meant) {
        var list = "code,name\nN1," + typed + "\n";

        assertThat(names(read(list.getBytes(StandardCharsets.UTF_8)))).containsExactly(meant);
        assertThat(names(read(list.getBytes(StandardCharsets.ISO_8859_1)))).containsExactly(meant);
    }

    @Test
    void windows_1258_is_read_with_its_marks() {
        var bytes = "code,name\nN1,Trâ\u0300n Văn Tú\nN2,Đa\u0323i Yê\u0301n\n";
        var file = read(bytes.getBytes(Charset.forName("windows-1258")));

        assertThat(file.problems()).isEmpty();
        assertThat(names(file)).containsExactly("Trần Văn Tú", "Đại Yến");
    }

    @Test
    void no_name_of_the_sample_is_touched_by_its_list_or_alone() throws IOException {
        try (var files = Files.list(SAMPLE)) {
            for (var file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                var text = Files.readString(file);
                assertUntouched(text);
            }
        }
        for (var line : Files.readAllLines(SAMPLE.resolve("areas.csv"))) {
            assertUntouched("a,b,c,d,e,f\n" + line + "\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jürgen Müller\nMü",
                "René Café\nThérèse Désiré",
                "Straße Größe\nZoë Noël",
                "Hà Bé\nLê Tú",
                "Peña Muñoz\nSão Tomé",
                "§ 5 ½ kg ± 2 µm\nn° 3 «a»",
                "Nguyễn Văn A\nMö Jürgen",
                "Nguyê\u0303n Va\u0306n A\nTrâ\u0300n"
            })
    void what_is_right_in_unicode_is_never_touched(String names) {
        assertUntouched("name\n" + names + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Văn A|NguyÔn V¨n B, 3, documents.file.letters-mixed",
        "NguyÔn V¨n B|Trần Văn C|Lê Thị Bé, 2, documents.file.letters-mixed",
        "Nguyeãn Vaên B|NguyÔn V¨n B|TrÇn ThÞ C, 2, documents.file.letters-mixed"
    })
    void two_codes_in_one_list_are_refused_by_line(String names, int line, String key) {
        var text = "name\n" + names.replace('|', '\n') + "\n";

        assertThat(read(text.getBytes(StandardCharsets.UTF_8)).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(line))
                .satisfies(problem -> assertThat(problem.reason().key()).isEqualTo(key));
    }

    @Test
    void bytes_of_no_code_are_refused_at_the_first_that_tells() {
        assertThat(
                        refusal(
                                "name\nA\nGr\u00FC\u00DFe J\u00FCrgen M\u00FCller\n"
                                        .getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("3 documents.file.code-unknown");
        assertThat(refusal("name\nM\u00FC\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("2 documents.file.code-unknown");
    }

    @Test
    void utf_16_is_read_with_its_mark_and_refused_without() {
        var list = "code,name\nN1,Nguyễn\n";

        assertThat(names(read(list.getBytes(StandardCharsets.UTF_16)))).containsExactly("Nguyễn");
        assertThat(names(read(("\uFEFF" + list).getBytes(StandardCharsets.UTF_16LE))))
                .containsExactly("Nguyễn");
        assertThat(refusal(list.getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("1 documents.file.utf16");
    }

    @Test
    void a_file_that_ends_inside_a_letter_was_cut() {
        var whole = "code,name\nN1,Trần\nN2,Nguyễ".getBytes(StandardCharsets.UTF_8);

        assertThat(refusal(Arrays.copyOf(whole, whole.length - 1)))
                .isEqualTo("3 documents.file.cut");
    }

    private static void assertUntouched(String text) {
        var file = read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(file.notes()).isEmpty();
        assertThat(file.seen().lines().stream().flatMap(line -> line.values().stream()))
                .allSatisfy(value -> assertThat(text).contains(value.replace("\"", "\"\"")));
        assertThat(file.problems().stream().map(p -> p.reason().key()))
                .allMatch(key -> key.equals("documents.csv.ragged"));
    }

    private static List<String> names(ListFile file) {
        return file.seen().lines().stream().map(line -> line.values().getLast()).toList();
    }

    private static String refusal(byte[] bytes) {
        var problem = read(bytes).problems().getFirst();
        return problem.line() + " " + problem.reason().key();
    }

    private static ListFile read(byte[] bytes) {
        return ListFile.of("list", bytes);
    }
}
