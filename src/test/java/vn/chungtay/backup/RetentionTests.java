package vn.chungtay.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTests {
    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 1, 1, 1, 0);

    @TempDir private Path folder;

    @Test
    void days_weeks_and_months_keep_the_last_copy_of_each() {
        var all = IntStream.range(0, 365).mapToObj(FIRST::plusDays).toList();

        var kept = new Retention(7, 4, 12).kept(all);

        assertThat(kept)
                .contains(FIRST.plusDays(364), FIRST.plusDays(358), FIRST.withDayOfMonth(31))
                .doesNotContain(FIRST, FIRST.plusDays(350))
                .hasSize(20);
    }

    @Test
    void old_copies_stay_where_no_new_ones_are_made() {
        var all = List.of(FIRST, FIRST.plusDays(1));

        assertThat(new Retention(2, 0, 0).kept(all)).hasSize(2);
        assertThat(new Retention(1, 0, 0).kept(all)).containsExactly(FIRST.plusDays(1));
    }

    @Test
    void only_what_is_named_as_ours_goes() throws Exception {
        var ours = new BackupFolder(folder);
        var old = Files.createFile(ours.file(FIRST, false));
        var last = Files.createFile(ours.file(FIRST.plusDays(1), true));
        var others = Files.createFile(folder.resolve("chungtay-2026-01-01.zip"));

        assertThat(ours.thin(new Retention(1, 0, 0))).containsExactly(old);

        assertThat(List.of(last, others)).allSatisfy(file -> assertThat(file).exists());
    }
}
