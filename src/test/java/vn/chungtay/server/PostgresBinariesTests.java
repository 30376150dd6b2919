package vn.chungtay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTests {
    private static final long NEVER_A_PROCESS = Integer.MAX_VALUE;

    @TempDir private Path folder;

    @Test
    void an_unpacking_cut_short_is_swept_away_and_done_again() throws IOException {
        var partial = folder.resolve("unpacking-" + NEVER_A_PROCESS);
        Files.createDirectories(partial.resolve("bin"));

        var place = PostgresBinaries.unpackInto(folder);

        assertThat(place.resolve("bin").resolve("postgres")).isExecutable();
        assertThat(partial).doesNotExist();
    }

    @Test
    void what_is_unpacked_stays() throws IOException {
        var place = Files.createDirectory(PostgresBinaries.placeIn(folder));

        assertThat(PostgresBinaries.unpackInto(folder)).isEqualTo(place).isEmptyDirectory();
    }
}
