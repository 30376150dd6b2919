package vn.chungtay.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTests {

    @ParameterizedTest
    @CsvSource({
        "2020,Năm 2020,2020-01-01,2020-12-31",
        "2023-H1,6 tháng đầu năm 2023,2023-01-01,2023-06-30",
        "2023-H2,6 tháng cuối năm 2023,2023-07-01,2023-12-31",
        "2021-Q3,Quý III/2021,2021-07-01,2021-09-30",
        "2021-Q4,Quý IV/2021,2021-10-01,2021-12-31",
        "2021-06,Tháng 6/2021,2021-06-01,2021-06-30",
        "2024-02,Tháng 2/2024,2024-02-01,2024-02-29",
        "2023-12,Tháng 12/2023,2023-12-01,2023-12-31",
        "T2015-2020,Nhiệm kỳ 2015-2020,2015-01-01,2020-12-31"
    })
    void a_period_has_a_code_a_label_and_its_days(
            String code, String label, LocalDate firstDay, LocalDate lastDay) {
        var period = Period.fromCode(code).orElseThrow();

        assertThat(period.firstDay()).isEqualTo(firstDay);
        assertThat(period.lastDay()).isEqualTo(lastDay);
        assertThat(Period.read(label)).isEqualTo(Outcome.accepted(period));
        assertThat(period.code()).isEqualTo(code);
        assertThat(period.label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "quý iii/2021,2021-Q3",
        "QUÝ III NĂM 2021,2021-Q3",
        "'  Quý\u00a0III /  2021 ',2021-Q3",
        "tháng 06/2021,2021-06",
        "tháng 6 năm 2021,2021-06",
        "6 THÁNG ĐẦU NĂM 2023,2023-H1",
        "nhiệm kỳ 2020 - 2025,T2020-2025",
        "nhiệm kỳ 2020–2025,T2020-2025"
    })
    void documents_vary_a_label(String label, String code) {
        assertThat(Period.read(label).map(Period::code)).isEqualTo(Outcome.accepted(code));
        assertThat(Period.read(decomposed(label))).isEqualTo(Period.read(label));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2021",
                "Quy III/2021",
                "Quý V/2021",
                "Quý IIII/2021",
                "Quý III/21",
                "Tháng 13/2021",
                "Tháng 0/2021",
                "9 tháng đầu năm 2021",
                "Năm 21",
                "Quý III",
                "Giai đoạn 2015-2020",
                "Năm ２０２１",
                "2021-Q3"
            })
    void what_is_no_label_is_refused_with_the_ones_there_are(String text) {
        assertThat(Refusals.sentence(Period.read(text))).contains("“" + text + "”", "Quý III/2021");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "21",
                "2021-Q5",
                "2021-Q0",
                "2021-q3",
                "2021-H3",
                "2021-6",
                "2021-13",
                "2021-00",
                "T2015",
                "2015-2020",
                "T2015–2020",
                "0021",
                "2021-",
                "Năm 2021",
                "٢٠٢١"
            })
    void what_is_no_code_is_refused_with_the_ones_there_are(String text) {
        assertThat(Refusals.sentence(Period.fromCode(text))).contains("“" + text + "”", "2023-Q3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nhiệm kỳ 2020-2015", "Nhiệm kỳ 2020-2020"})
    void a_term_ends_in_a_later_year(String text) {
        assertThat(Refusals.sentence(Period.read(text))).contains("không sau năm đầu");
    }

    @ParameterizedTest
    @CsvSource({
        "2020,YEAR",
        "2023-H1,HALF_YEAR",
        "2021-Q3,QUARTER",
        "2021-06,MONTH",
        "T2015-2016,TERM"
    })
    void a_period_knows_its_kind(String code, Period.Kind kind) {
        assertThat(Period.fromCode(code).map(Period::kind)).isEqualTo(Outcome.accepted(kind));
    }

    @Test
    void periods_come_by_first_day_and_the_shorter_first() {
        var codes =
                Stream.of("2023-H2", "2024", "2023", "2023-Q1", "2023-02", "2023-H1", "T2015-2020")
                        .map(code -> Period.fromCode(code).orElseThrow());

        assertThat(codes.sorted().map(Period::code))
                .containsExactly(
                        "T2015-2020", "2023-Q1", "2023-H1", "2023", "2023-02", "2023-H2", "2024");
    }

    @Test
    void days_that_make_no_period_of_the_kind_are_a_mistake_of_the_program() {
        var february = LocalDate.of(2021, 2, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Period(Period.Kind.QUARTER, february, LocalDate.of(2021, 4, 30)))
                .withMessageContaining("QUARTER");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Period(Period.Kind.TERM, february, LocalDate.of(2025, 12, 31)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.fromCode("2021-Q9").orElseThrow())
                .withMessageContaining("period.refusal.code");
    }

    @Test
    void every_period_is_read_back_from_its_code_and_its_label() {
        Seeds.forAll(random -> {
            var period = Period.fromCode(code(random)).orElseThrow();

            assertThat(Period.fromCode(period.code())).isEqualTo(Outcome.accepted(period));
            assertThat(Period.read(period.label())).isEqualTo(Outcome.accepted(period));
            assertThat(Period.read(decomposed(period.label()))).isEqualTo(Outcome.accepted(period));
            assertThat(period.lastDay()).isAfter(period.firstDay());
        });
    }

    @Test
    void periods_of_one_kind_follow_one_another_without_a_gap() {
        for (var kind : new String[] {"%d-H%d,2", "%d-Q%d,4", "%d-%02d,12"}) {
            var parts = Integer.parseInt(kind.split(",", 2)[1]);
            var expected = LocalDate.of(2023, 1, 1);
            for (var part = 1; part <= parts; part++) {
                var code = kind.split(",", 2)[0].formatted(2023, part);
                var period = Period.fromCode(code).orElseThrow();
                assertThat(period.firstDay()).isEqualTo(expected);
                expected = period.lastDay().plusDays(1);
            }
            assertThat(expected).isEqualTo(LocalDate.of(2024, 1, 1));
        }
    }

    @Test
    void garbage_is_refused_in_words() {
        Seeds.forAll(random -> {
            var text = Seeds.garbage(random);
            if (Period.read(text) instanceof Outcome.Refused<Period> refused) {
                assertThat(Refusals.sentence(refused)).isNotBlank();
            }
            if (Period.fromCode(text) instanceof Outcome.Refused<Period> refused) {
                assertThat(Refusals.sentence(refused)).isNotBlank();
            }
        });
    }

    private static String code(RandomGenerator random) {
        var year = random.nextInt(1000, 9900);
        return switch (random.nextInt(5)) {
            case 0 -> String.valueOf(year);
            case 1 -> year + "-H" + random.nextInt(1, 3);
            case 2 -> year + "-Q" + random.nextInt(1, 5);
            case 3 -> year + "-%02d".formatted(random.nextInt(1, 13));
            default -> "T" + year + "-" + (year + random.nextInt(1, 9));
        };
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
