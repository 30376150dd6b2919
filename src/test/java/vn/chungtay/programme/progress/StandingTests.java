package vn.chungtay.programme.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chungtay.shared.Period;

class StandingTests {

    /// A deadline is the last day of its period, that day included.
    @ParameterizedTest
    @CsvSource({
        "Tháng 6/2021, 2021-05-30, NOT_BEGUN",
        "Tháng 6/2021, 2021-05-31, DUE_SOON",
        "Tháng 6/2021, 2021-06-30, DUE_SOON",
        "Tháng 6/2021, 2021-07-01, OVERDUE",
        "Tháng 2/2024, 2024-02-29, DUE_SOON",
        "Tháng 2/2024, 2024-03-01, OVERDUE",
        "Quý III/2021, 2021-08-30, NOT_BEGUN",
        "Quý III/2021, 2021-08-31, DUE_SOON",
        "Quý III/2021, 2021-09-30, DUE_SOON",
        "Quý III/2021, 2021-10-01, OVERDUE",
        "Năm 2022, 2022-11-30, NOT_BEGUN",
        "Năm 2022, 2022-12-01, DUE_SOON",
        "Năm 2022, 2022-12-31, DUE_SOON",
        "Năm 2022, 2023-01-01, OVERDUE"
    })
    void what_nobody_reported_is_due_by_the_last_day(
            String period, LocalDate today, Standing standing) {
        assertThat(standing(period, null, false, today)).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({
        "Tháng 6/2021, 2021-06-30, DONE",
        "Tháng 6/2021, 2021-07-01, DONE_LATE",
        "Quý III/2021, 2021-09-30, DONE",
        "Quý III/2021, 2021-10-01, DONE_LATE",
        "Năm 2022, 2022-12-31, DONE",
        "Năm 2022, 2023-01-01, DONE_LATE"
    })
    void what_is_done_is_late_by_the_day_of_its_document(
            String period, LocalDate done, Standing standing) {
        var muchLater = LocalDate.of(2025, 12, 31);

        assertThat(standing(period, done, true, muchLater)).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({"2021-08-30, IN_PROGRESS", "2021-08-31, DUE_SOON", "2021-10-01, OVERDUE"})
    void what_has_begun_is_held_to_its_deadline_all_the_same(LocalDate today, Standing standing) {
        assertThat(standing("Quý III/2021", null, true, today)).isEqualTo(standing);
    }

    private static Standing standing(
            String period, @Nullable LocalDate done, boolean begun, LocalDate today) {
        return Standing.of(Period.read(period).orElseThrow().lastDay(), done, begun, today);
    }
}
