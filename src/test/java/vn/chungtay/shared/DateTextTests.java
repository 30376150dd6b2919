package vn.chungtay.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTests {

    @ParameterizedTest
    @CsvSource({
        "23/5/2021,2021-05-23",
        "23/05/2021,2021-05-23",
        "03/1/2021,2021-01-03",
        "29/2/2024,2024-02-29",
        "' 31/12/1999 ',1999-12-31"
    })
    void dates_are_read_day_first(String text, LocalDate date) {
        assertThat(DateText.read(text)).isEqualTo(Outcome.accepted(date));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Chưa có ngày",
                "31/2/2021|tháng 2/2021 có 28 ngày",
                "29/2/2023|tháng 2/2023 có 28 ngày",
                "0/5/2021|tháng 5/2021 có 31 ngày",
                "5/23/2021|không có tháng 23",
                "23/0/2021|không có tháng 0",
                "23/5/21|bốn chữ số",
                "2021-05-23|Hãy viết 23/5/2021.",
                "2021/5/23|Hãy viết 23/5/2021.",
                "23-05-2021|Hãy viết 23/5/2021.",
                "23.5.2021|Hãy viết 23/5/2021.",
                "23 / 5 / 2021|Hãy viết 23/5/2021.",
                "2021-23-05|không phải là ngày",
                "5/2021|không phải là ngày",
                "023/5/2021|không phải là ngày",
                "23/5/0021|không phải là ngày",
                "23/5/20210|không phải là ngày",
                "２３/5/2021|không phải là ngày",
                "hôm nay|không phải là ngày"
            })
    void anything_else_is_refused_with_what_to_do(String text, String words) {
        assertThat(Refusals.sentence(DateText.read(text))).contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-05-23,23/5/2021,ngày 23 tháng 5 năm 2021",
        "2021-01-03,3/1/2021,ngày 03 tháng 01 năm 2021",
        "2021-02-10,10/2/2021,ngày 10 tháng 02 năm 2021",
        "2021-03-09,9/3/2021,ngày 09 tháng 3 năm 2021",
        "2021-12-31,31/12/2021,ngày 31 tháng 12 năm 2021"
    })
    void dates_are_printed_short_and_long(LocalDate date, String text, String document) {
        assertThat(DateText.print(date)).isEqualTo(text);
        assertThat(DateText.printLong(date)).isEqualTo(document);
    }

    @Test
    void every_printed_date_is_read_back() {
        var first = LocalDate.of(1000, 1, 1).toEpochDay();
        var last = LocalDate.of(9999, 12, 31).toEpochDay();
        Seeds.forAll(random -> {
            var date = LocalDate.ofEpochDay(random.nextLong(first, last + 1));

            assertThat(DateText.read(DateText.print(date))).isEqualTo(Outcome.accepted(date));
        });
    }

    @Test
    void garbage_is_refused_in_words() {
        Seeds.forAll(random -> {
            var text = Seeds.garbage(random);
            if (DateText.read(text) instanceof Outcome.Refused<LocalDate> refused) {
                assertThat(Refusals.sentence(refused)).isNotBlank();
            }
        });
    }
}
