package vn.chungtay.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungtay.documents.Definition;
import vn.chungtay.documents.Definitions;
import vn.chungtay.documents.Unreadable;

class SchemasTests {
    private static final Path SHIPPED = Path.of("programmes", "de-an-02-2021");

    @TempDir Path folder = Path.of("");
    private final Definitions definitions = new Definitions();

    @ParameterizedTest
    @ValueSource(strings = {"programme", "targets", "solutions", "tasks"})
    void the_shipped_programme_follows_its_schemas(String name) {
        var reading = definitions.read(SHIPPED.resolve(name + ".yaml"), name);

        assertThat(reading).isInstanceOf(Definition.class);
    }

    /// The first `right` in the shipped file is replaced by `wrong`.
    @ParameterizedTest
    @CsvFileSource(
            resources = "/programme/schema-mistakes.csv",
            delimiter = '|',
            quoteCharacter = '\'',
            useHeadersInDisplayName = true)
    void a_mistake_is_told_as_what_it_is(String name, String right, String wrong, String told)
            throws IOException {
        var text = Files.readString(SHIPPED.resolve(name + ".yaml"));
        var at = text.indexOf(right.translateEscapes());
        var after = text.substring(at + right.translateEscapes().length());
        var file = folder.resolve(name + ".yaml");
        Files.writeString(file, text.substring(0, at) + wrong.translateEscapes() + after);

        var problems = ((Unreadable) definitions.read(file, name)).problems();

        assertThat(problems)
                .extracting(problem -> problem.reason().key())
                .contains("documents.schema." + told);
    }
}
