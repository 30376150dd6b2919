package vn.chungtay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {
    @TempDir private Path folder;

    @Test
    void is_made_marked_and_opened_again() throws IOException {
        var data = folder.resolve("một").resolve("hai");

        DataDirectory.open(data).close();
        DataDirectory.open(data).close();

        assertThat(data.resolve("format")).hasContent("chungtay-data 1\n");
    }

    @Test
    void a_second_instance_is_told_who_holds_it() throws IOException {
        try (var held = DataDirectory.open(folder)) {
            refuses(held.path())
                    .withMessageContaining("Một Chung Tay khác")
                    .withMessageContaining("tiến trình " + ProcessHandle.current().pid());
        }
    }

    @Test
    void somebody_elses_folder_is_left_alone() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "precious");

        refuses(folder).withMessageContaining("không phải thư mục dữ liệu của Chung Tay");
        assertThat(folder).isDirectoryNotContaining("glob:**lock");
    }

    @Test
    void a_folder_of_a_later_version_is_left_alone() throws IOException {
        Files.writeString(folder.resolve("format"), "chungtay-data 2\n");

        refuses(folder).withMessageContaining("dấu “chungtay-data 2”");
    }

    @Test
    void a_file_in_its_place_is_told() throws IOException {
        var file = Files.createFile(folder.resolve("data"));

        refuses(file).withMessageContaining(file + " là tệp, không phải thư mục");
    }

    @Test
    void a_name_that_a_shell_would_read_differently_is_refused() {
        refuses(folder.resolve("$HOME")).withMessageContaining("tên không được chứa");
    }

    @Test
    void a_full_disk_is_told_as_such() {
        var full = DataDirectory.unusable(folder, new IOException("No space left on device"));

        assertThat(full).hasMessageContaining("đã đầy");
    }

    @Test
    void a_disk_that_fills_up_under_postgresql_is_told_as_such() throws IOException {
        var log =
                Files.writeString(
                        folder.resolve("postgresql.log"),
                        "FATAL:  could not write lock file: No space left on device\n");

        assertThat(PostgresTrouble.whileStarting(folder, log, 0)).hasMessageContaining("đã đầy");
    }

    private static ThrowableAssertAlternative<CannotStart> refuses(Path folder) {
        return assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> DataDirectory.open(folder));
    }
}
