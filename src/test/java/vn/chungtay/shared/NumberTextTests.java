package vn.chungtay.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "7|7",
                "1733|1733",
                "1.733|1733",
                "117.702|117702",
                "1.234.567|1234567",
                "' 42 '|42",
                "'\u00a042'|42",
                "9.223.372.036.854.775.807|9223372036854775807"
            })
    void counts_are_read(String text, long count) {
        assertThat(NumberText.readCount(text)).isEqualTo(Outcome.accepted(count));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "76,1|76.1",
                "50,00|50.00",
                "75|75",
                "1.733|1733",
                "1.733,5|1733.5",
                "1733,250|1733.250",
                "1.733,250|1733.250",
                "0,733|0.733",
                "1,7330|1.7330",
                "0,0|0.0"
            })
    void decimals_are_read_with_their_scale(String text, BigDecimal decimal) {
        assertThat(NumberText.readDecimal(text)).isEqualTo(Outcome.accepted(decimal));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,733", "76,100", "1,000"})
    void a_comma_before_three_figures_reads_two_ways(String text) {
        var thousands = text.replace(',', '.');

        assertThat(Refusals.sentence(NumberText.readDecimal(text)))
                .contains(thousands + " (", text + " (", "hãy viết " + thousands, text + "0");
        assertThat(Refusals.sentence(NumberText.readCount(text)))
                .contains(thousands + " (", text + " (", "hãy viết " + thousands);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "76.1|76,1|761",
                "76.12|76,12|7.612",
                "1.73|1,73|173",
                "1733.250|1733,250|1.733.250",
                "1.7333|1,7333|17.333"
            })
    void a_point_in_the_wrong_place_reads_two_ways(String text, String decimal, String whole) {
        assertThat(Refusals.sentence(NumberText.readDecimal(text)))
                .contains(decimal + " (", whole + " (");
        assertThat(Refusals.sentence(NumberText.readCount(text)))
                .contains(decimal + " (", whole + " (");
    }

    @ParameterizedTest
    @ValueSource(strings = {"76,1", "50,00", "0,733", "1.733,5"})
    void a_count_has_no_decimals(String text) {
        assertThat(Refusals.sentence(NumberText.readCount(text))).contains("không phải số nguyên");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Chưa có số",
                "'  '|Chưa có số",
                "+5|dấu cộng hoặc dấu trừ",
                "-5|dấu cộng hoặc dấu trừ",
                "−5|dấu cộng hoặc dấu trừ",
                "1 733|khoảng trắng",
                "１７３３|0 đến 9",
                "٣|0 đến 9",
                "007|số 0 thừa",
                "00|số 0 thừa",
                "01.733|số 0 thừa",
                "1.73.3|nhóm ba chữ số",
                "1.733.25|nhóm ba chữ số",
                "1..733|nhóm ba chữ số",
                "5.|nhóm ba chữ số",
                "1,234,567|hãy viết 1.234.567.",
                "1,733.50|hãy viết 1.733,50.",
                "0.5|hãy viết 0,5.",
                "5,|không phải là số",
                "',5'|không phải là số",
                "1e3|không phải là số",
                "76,1%|không phải là số",
                "mười|không phải là số"
            })
    void anything_else_is_refused_with_what_to_do(String text, String words) {
        assertThat(Refusals.sentence(NumberText.readCount(text))).contains(words);
        assertThat(Refusals.sentence(NumberText.readDecimal(text))).contains(words);
    }

    @Test
    void a_number_longer_than_any_count_is_refused() {
        assertThat(Refusals.sentence(NumberText.readCount("9223372036854775808")))
                .contains("quá dài");
        assertThat(Refusals.sentence(NumberText.readCount("9".repeat(1_000_000))))
                .contains("quá dài")
                .hasSizeLessThan(200);
        assertThat(Refusals.sentence(NumberText.readCount("1" + ".733".repeat(100_000))))
                .contains("quá dài");
        assertThat(Refusals.sentence(NumberText.readDecimal("1" + ".733".repeat(100_000) + ",5")))
                .contains("quá dài");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0", "999|999", "1733|1.733", "-1733|-1.733", "117702|117.702", "-100|-100"})
    void counts_are_printed_in_groups(long number, String text) {
        assertThat(NumberText.print(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "76.1|76,1",
                "50.00|50,00",
                "1733.5|1.733,5",
                "1E+3|1.000",
                "-0.50|-0,50",
                "1E-7|0,0000001"
            })
    void decimals_are_printed_to_their_scale(BigDecimal number, String text) {
        assertThat(NumberText.print(number)).isEqualTo(text);
    }

    @Test
    void the_greatest_and_the_least_long_are_printed() {
        assertThat(NumberText.print(Long.MAX_VALUE)).isEqualTo("9.223.372.036.854.775.807");
        assertThat(NumberText.print(Long.MIN_VALUE)).isEqualTo("-9.223.372.036.854.775.808");
    }

    @Test
    void every_printed_count_is_read_back() {
        Seeds.forAll(random -> {
            var count = random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63);

            var read = NumberText.readCount(NumberText.print(count));

            assertThat(read).isEqualTo(Outcome.accepted(count));
        });
    }

    @Test
    void every_printed_decimal_is_read_back_or_reads_two_ways() {
        Seeds.forAll(random -> {
            var unscaled = random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63);
            var decimal = BigDecimal.valueOf(unscaled, random.nextInt(8));
            var printed = NumberText.print(decimal);

            var read = NumberText.readDecimal(printed);

            if (printed.matches("[1-9][0-9]{0,2},[0-9]{3}")) {
                assertThat(Refusals.sentence(read)).contains("đọc được hai cách");
            } else {
                assertThat(read).isEqualTo(Outcome.accepted(decimal));
            }
        });
    }

    @Test
    void whatever_is_written_is_read_the_same_after_printing_or_refused_in_words() {
        Seeds.forAll(random -> {
            var text = Seeds.garbage(random);
            if (NumberText.readCount(text) instanceof Outcome.Accepted<Long>(var count)) {
                assertThat(NumberText.print(count).replace(".", ""))
                        .isEqualTo(text.replaceAll("[.\\s\u00a0]", ""));
            } else {
                assertThat(Refusals.sentence(NumberText.readCount(text))).isNotBlank();
            }
            if (NumberText.readDecimal(text) instanceof Outcome.Refused<BigDecimal> not) {
                assertThat(Refusals.sentence(not)).isNotBlank();
            }
        });
    }
}
