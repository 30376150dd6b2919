package vn.chungtay.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.chungtay.shared.Refusal;

class DefinitionsTests {
    private static final String SOUND =
            """
            code: mau
            items:
              - title: Một
                percent: 76.1
              - title: Hai
            """;

    @TempDir Path folder = Path.of("");
    private final Definitions definitions = new Definitions();

    record Sample(String code, List<Item> items) {}

    record Item(String title, @Nullable BigDecimal percent) {}

    @Test
    void a_sound_file_becomes_a_record_that_knows_its_lines() throws IOException {
        Definition definition = (Definition) read(SOUND);

        Sample sample = definition.as(Sample.class);

        assertThat(sample.items()).hasSize(2);
        assertThat(sample.items().getFirst().percent()).isEqualByComparingTo("76.1");
        assertThat(definition.lineOf("/items/1/title")).isEqualTo(5);
        assertThat(definition.problemAt("/items/1/percent", new Refusal("x", List.of())))
                .extracting(Problem::file, Problem::line)
                .containsExactly("mau.yaml", 5);
    }

    @Test
    void text_is_read_as_composed_letters_however_it_was_typed() throws IOException {
        String decomposed = "Đề án".transform(this::decomposed);

        Definition definition =
                (Definition) read("code: mau\nitems: [{title: " + decomposed + "}]");

        assertThat(definition.as(Sample.class).items().getFirst().title()).isEqualTo("Đề án");
    }

    private String decomposed(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/documents/yaml-mistakes.csv",
            delimiter = '|',
            quoteCharacter = '`')
    void a_mistake_of_yaml_is_told_with_its_line(String yaml, String sentence) throws IOException {
        assertThat(sentences(read(yaml.translateEscapes()))).containsExactly(sentence);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/documents/schema-breaches.csv",
            delimiter = '|',
            quoteCharacter = '`')
    void a_breach_of_the_schema_is_told_with_its_line(String yaml, String sentence)
            throws IOException {
        assertThat(sentences(read(yaml.translateEscapes()))).containsExactly(sentence);
    }

    @Test
    void all_problems_of_a_file_are_told_at_once_in_the_order_of_its_lines() throws IOException {
        Reading reading = read("code: MAU\nitems:\n  - {kind: X}\n  - {title: 1}\n");

        assertThat(((Unreadable) reading).problems())
                .extracting(Problem::line)
                .containsExactly(1, 3, 3, 4);
    }

    @Test
    void nesting_that_would_exhaust_the_reader_is_refused() throws IOException {
        assertThat(sentences(read("code: " + "[".repeat(100_000))))
                .containsExactly("mau.yaml, dòng 1: các mục lồng nhau quá sâu");
    }

    @Test
    void a_file_in_another_encoding_is_refused_at_its_line() throws IOException {
        byte[] windows = "code: mau\nitems:\n  - title: Đề án".getBytes("windows-1258");

        assertThat(sentences(read(windows)))
                .containsExactly(
                        "mau.yaml, dòng 3: dòng này có chữ không phải mã UTF-8;"
                                + " hãy lưu lại cả tệp theo mã UTF-8");
        assertThat(sentences(read(SOUND.getBytes(StandardCharsets.UTF_16))))
                .containsExactly(
                        "mau.yaml, dòng 1: tệp được lưu theo mã UTF-16; hãy lưu lại theo mã UTF-8");
        assertThat(sentences(read("\uFEFF" + SOUND)))
                .containsExactly(
                        "mau.yaml, dòng 1: đầu tệp có dấu BOM;"
                                + " hãy lưu lại theo mã UTF-8 không có BOM");
    }

    @Test
    void a_file_that_cannot_be_opened_is_named_without_a_line() throws IOException {
        Files.createDirectory(folder.resolve("thu-muc.yaml"));

        assertThat(sentences(definitions.read(folder.resolve("khong-co.yaml"), "sample")))
                .containsExactly(
                        "khong-co.yaml: không tìm thấy tệp này; hãy kiểm tra tên tệp và thư mục");
        assertThat(sentences(definitions.read(folder, "thu-muc.yaml", "sample")))
                .containsExactly("thu-muc.yaml: đây là thư mục, không phải tệp");
    }

    @Test
    void a_file_cut_off_in_the_middle_of_a_letter_is_refused() throws IOException {
        byte[] whole = "code: mau # Đề".getBytes(StandardCharsets.UTF_8);

        Reading reading = read(java.util.Arrays.copyOf(whole, whole.length - 1));

        assertThat(sentences(reading)).singleElement().asString().contains("cắt ngang");
    }

    private Reading read(String yaml) throws IOException {
        return read(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private Reading read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("mau.yaml"), bytes);
        return definitions.read(file, "sample");
    }

    private static List<String> sentences(Reading reading) {
        ResourceBundle bundle = ResourceBundle.getBundle("messages/documents");
        Problem.Wording wording =
                (key, arguments) -> MessageFormat.format(bundle.getString(key), arguments);
        return reading instanceof Unreadable(List<Problem> problems)
                ? problems.stream().map(p -> p.sentence(wording)).toList()
                : List.of();
    }
}
