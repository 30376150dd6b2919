package vn.chungtay.reporting.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungtay.documents.Definitions;
import vn.chungtay.documents.Problem;
import vn.chungtay.programme.SampleFolder;
import vn.chungtay.reporting.form.FolderReader;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.form.FormFiles;
import vn.chungtay.shared.Refusal;

class AnnexTableTests {

    @TempDir Path directory = Path.of("");
    private Path folder = Path.of("");

    @BeforeEach
    void copyTheSample() {
        folder = SampleFolder.in(directory).path();
    }

    @ParameterizedTest
    @ValueSource(strings = {"B1", "B2", "B3", "B4", "B5"})
    void what_is_written_is_what_was_read(String code) throws IOException {
        FolderReader reader = new FolderReader(folder, new Definitions());
        List<Form> forms = FormFiles.read(reader);
        Figures figures = new Figures(Annex.read(reader, forms).figures());
        Form form = forms.stream().filter(f -> f.code().equals(code)).findFirst().orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        AnnexTable.write(form, figures).writeTo(out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(Files.readString(file(code)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2.096       | 2,096      | 2 | number.refusal.comma-in-count
                    "97,8"      | 97.8       | 8 | number.refusal.point-two-readings
                    114.648     | rất nhiều  | 4 | number.refusal.not-a-number
                    """)
    void a_number_that_reads_two_ways_is_refused_where_it_stands(
            String right, String wrong, int line, String key) throws IOException {
        replace("B1", right, '"' + wrong + '"');

        assertThat(problems())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.file()).isEqualTo("annex/B1.csv");
                    assertThat(p.line()).isEqualTo(line);
                    assertThat(p.reason().arguments())
                            .anyMatch(a -> a instanceof Refusal r && r.key().equals(key));
                });
    }

    @Test
    void a_missing_column_is_named() throws IOException {
        String csv = Files.readString(file("B5"));
        String without =
                csv.lines()
                        .map(line -> line.substring(0, line.lastIndexOf(',')))
                        .map(line -> line.replaceAll(",\"\\d+$", ""))
                        .reduce("", (a, b) -> a + b + "\n");
        Files.writeString(file("B5"), without);

        assertThat(problems())
                .extracting(p -> p.reason().key() + " " + p.reason().arguments().getFirst())
                .contains("annex.refusal.column-missing b5.heads_rate");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    FF,2016,            | XX,2016,            | annex.refusal.row
                    FF,2016,            | RATE,2016,          | annex.refusal.row
                    FF,2016,            | FF,2018,            | annex.refusal.period
                    FF,2020,            | FF,2016,            | annex.refusal.line-twice
                    b1.branches         | b1.brunches         | annex.refusal.column-missing
                    """)
    void a_line_or_column_that_the_form_does_not_have_is_refused(
            String right, String wrong, String key) throws IOException {
        replace("B1", right, wrong);

        assertThat(problems()).extracting(p -> p.reason().key()).contains(key);
    }

    @Test
    void a_line_with_a_number_split_by_its_comma_is_refused() throws IOException {
        replace("B1", "\"97,8\"", "97,8");

        assertThat(problems())
                .singleElement()
                .satisfies(p -> assertThat(p.reason().key()).isEqualTo("documents.csv.ragged"));
    }

    private List<Problem> problems() {
        FolderReader reader = new FolderReader(folder, new Definitions());
        Annex.read(reader, FormFiles.read(reader));
        return reader.problems();
    }

    private void replace(String code, String right, String wrong) throws IOException {
        String csv = Files.readString(file(code));
        assertThat(csv).contains(right);
        Files.writeString(file(code), csv.replaceFirst(Pattern.quote(right), wrong));
    }

    private Path file(String code) {
        return folder.resolve("annex/" + code + ".csv");
    }
}
