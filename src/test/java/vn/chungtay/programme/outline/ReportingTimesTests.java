package vn.chungtay.programme.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.programme.OwnDatabase;
import vn.chungtay.programme.ProgrammeLoader;
import vn.chungtay.programme.Programmes;
import vn.chungtay.programme.SampleFolder;

/// The programme that ships is reported on before 15/6 and, for the year, before 15/12.
@SpringBootTest
@Transactional
class ReportingTimesTests implements OwnDatabase {
    @TempDir Path directory = Path.of("");
    @Autowired ProgrammeLoader loader;
    @Autowired Programmes programmes;
    @Autowired ReportingTimes times;

    @Test
    void the_half_year_is_told_first_and_the_year_tells_of_the_other() {
        load(SampleFolder.in(directory));

        assertThat(at("2023-01-01")).contains("2023-H1 2023-01-01 2023-06-14 2023-06-30");
        assertThat(at("2023-06-30")).contains("2023-H1 2023-01-01 2023-06-14 2023-06-30");
        assertThat(at("2023-07-01")).contains("2023 2023-07-01 2023-12-14 2023-12-31");
    }

    @Test
    void the_last_is_asked_for_longer_and_nothing_comes_after_it() {
        load(SampleFolder.in(directory));

        assertThat(at("2026-06-15")).contains("2025 2025-07-01 2025-12-14 2026-06-15");
        assertThat(at("2026-06-16")).isEmpty();
        assertThat(at("2020-12-31")).isEmpty();
    }

    @Test
    void what_is_due_each_quarter_is_due_as_far_into_every_one() {
        var half = "{code: half-year, every: HALF_YEAR, due: 15/6}";
        var quarter = "{code: quarter, every: QUARTER, due: 20/3}";
        load(SampleFolder.in(directory).edit("programme.yaml", half, quarter));

        assertThat(at("2023-05-05")).contains("2023-Q2 2023-04-01 2023-06-19 2023-06-30");
        assertThat(at("2023-12-20")).contains("2023 2023-10-01 2023-12-14 2023-12-31");
    }

    private void load(SampleFolder folder) {
        assertThat(loader.load(folder.path()).problems()).isEmpty();
    }

    private Optional<String> at(String day) {
        return times.at(programmes.current().orElseThrow(), LocalDate.parse(day))
                .map(time ->
                        String.join(
                                " ",
                                time.period().code(),
                                time.begins().toString(),
                                time.lastDay().toString(),
                                time.until().toString()));
    }
}
