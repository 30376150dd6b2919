package vn.chungtay.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvListTests {
    @TempDir Path folder = Path.of("");

    @Test
    void a_list_may_begin_with_a_bom() throws IOException {
        var file = write("\uFEFFcode,name\r\nx,Xã Một\r\n", StandardCharsets.UTF_8);

        assertThat(ListFile.of(file).reading())
                .isEqualTo(
                        new CsvTable(
                                "list.csv",
                                List.of("code", "name"),
                                List.of(new CsvTable.Line(2, List.of("x", "Xã Một")))));
    }

    @Test
    void a_definition_may_not() throws IOException {
        write("\uFEFFcode,name\n", StandardCharsets.UTF_8);

        assertThat(CsvTable.read(folder, "list.csv")).isInstanceOf(Unreadable.class);
    }

    @Test
    void one_word_of_no_unicode_is_no_evidence_and_refused_at_its_line() throws IOException {
        var file = write("code,name\nx,Xa\ny,\u0110\u00ea\n", Charset.forName("windows-1258"));

        assertThat(ListFile.of(file).reading())
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> {
                            var problem = unreadable.problems().getFirst();
                            assertThat(problem.line()).isEqualTo(3);
                            assertThat(problem.reason().key())
                                    .isEqualTo("documents.file.code-unknown");
                        });
    }

    private Path write(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("list.csv"), text.getBytes(charset));
    }
}
