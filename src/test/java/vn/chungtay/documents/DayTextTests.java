package vn.chungtay.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayTextTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-01-31",
                "31/01/2020",
                "31/1/2020",
                "31-01-2020",
                "31.01.2020",
                "31.1.2020"
            })
    void a_day_is_read_in_each_usual_form(String text) {
        assertThat(DayText.usual(text, false))
                .isEqualTo(new DayText.Day(LocalDate.of(2020, 1, 31)));
    }

    @ParameterizedTest
    @CsvSource({
        "1/2/2020, 2020-02-01",
        "29/02/2020, 2020-02-29",
    })
    void the_day_stands_before_the_month(String text, LocalDate day) {
        assertThat(DayText.usual(text, true)).isEqualTo(new DayText.Day(day));
    }

    @ParameterizedTest
    @CsvSource({
        "01/02/20, day-short-year",
        "1.2.60, day-short-year",
        "1960, day-incomplete-or-empty",
        "00/00/1960, day-incomplete-or-empty",
        "00/05/1960, day-incomplete-or-empty",
        "5/1960, day-incomplete-or-empty",
        "//1960, day-incomplete-or-empty",
        "31/02/2020, day-usual",
        "2020-02-30, day",
        "01/31/2020, day-usual",
        "31/01-2020, day-usual",
        "2020/01/31, day-usual",
        "43861, day-usual",
        "31/01/0020, day-usual",
        "mai, day-usual"
    })
    void what_is_no_day_or_could_be_two_is_refused_by_its_reason(String text, String key) {
        assertThat(DayText.usual(text, true)).isEqualTo(new DayText.None("documents.list." + key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/01/2020", "2020-1-31", "20200131"})
    void a_list_that_programs_write_has_one_form(String text) {
        assertThat(DayText.plain(text)).isEqualTo(new DayText.None("documents.list.day"));
    }
}
