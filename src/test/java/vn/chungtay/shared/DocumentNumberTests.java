package vn.chungtay.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNumberTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "02-ĐA/TU|2, –, PARTY, ĐA, TU",
                "123-KL/TU|123, –, PARTY, KL, TU",
                "36-HD/VPTW|36, –, PARTY, HD, VPTW",
                "30-CTr/TU|30, –, PARTY, CTr, TU",
                "12-HD/TWĐTN-BTC|12, –, PARTY, HD, TWĐTN-BTC",
                "145/2020/NĐ-CP|145, 2020, STATE, NĐ, CP",
                "16/2021/NQ-HĐND|16, 2021, STATE, NQ, HĐND",
                "05/QĐ-UBND|5, –, STATE, QĐ, UBND",
                "01/2019/TTLT-BTC-BNV|1, 2019, STATE, TTLT, BTC-BNV",
                "91/2025/QH15|91, 2025, STATE, –, QH15"
            })
    void a_number_is_kept_in_its_parts_and_printed_as_written(String text, String parts) {
        var read = DocumentNumber.read(text).orElseThrow();

        var year = read.year() == null ? "–" : read.year().toString();
        var type = read.type().isEmpty() ? "–" : read.type();
        assertThat(
                        String.join(
                                ", ",
                                "" + read.number(),
                                year,
                                "" + read.style(),
                                type,
                                read.body()))
                .isEqualTo(parts);
        assertThat(read).hasToString(text);
    }

    @Test
    void a_zero_before_the_number_is_writing_and_not_identity() {
        var with = DocumentNumber.read("02-ĐA/TU").orElseThrow();
        var without = DocumentNumber.read("2-ĐA/TU").orElseThrow();

        assertThat(with).isEqualTo(without).hasSameHashCodeAs(without);
        assertThat(without).hasToString("2-ĐA/TU");
        assertThat(with).isNotEqualTo(DocumentNumber.read("20-ĐA/TU").orElseThrow());
        assertThat(DocumentNumber.read("05/QĐ-UBND").orElseThrow())
                .isNotEqualTo(DocumentNumber.read("05/2020/QĐ-UBND").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "02-đa/tu|hãy viết 02-ĐA/TU.",
                "02 - ĐA/TU|hãy viết 02-ĐA/TU.",
                "02–ĐA/TU|hãy viết 02-ĐA/TU.",
                "02-ÐA/TU|hãy viết 02-ĐA/TU.",
                "145 / 2020 / nđ-cp|hãy viết 145/2020/NĐ-CP.",
                "''|Chưa có số văn bản",
                "02|không phải số văn bản",
                "00-ĐA/TU|không phải số văn bản",
                "02-ĐA|không phải số văn bản",
                "02/ĐA|không phải số văn bản",
                "02/20/QĐ-UBND|không phải số văn bản",
                "Số 02-ĐA/TU|không phải số văn bản",
                "1234567-ĐA/TU|không phải số văn bản",
                "０２-ĐA/TU|không phải số văn bản",
                "02-ĐA/TU-|không phải số văn bản"
            })
    void anything_else_is_refused_with_what_to_do(String text, String words) {
        assertThat(Refusals.sentence(DocumentNumber.read(text))).contains(words);
    }

    @Test
    void every_number_is_read_back_from_its_print() {
        Seeds.forAll(random -> {
            var text = number(random);
            var read = DocumentNumber.read(text).orElseThrow();

            assertThat(read).hasToString(text);
            assertThat(DocumentNumber.read(Normalizer.normalize(text, Normalizer.Form.NFD)))
                    .isEqualTo(Outcome.accepted(read));
        });
    }

    @Test
    void garbage_is_refused_in_words() {
        Seeds.forAll(random -> {
            var text = Seeds.garbage(random);
            if (DocumentNumber.read(text) instanceof Outcome.Refused<DocumentNumber> no) {
                assertThat(Refusals.sentence(no)).isNotBlank();
            }
        });
    }

    @Test
    void a_pasted_page_is_refused_and_not_quoted_whole() {
        var page = "02-ĐA/" + "TU-".repeat(100_000) + "TU";

        assertThat(Refusals.sentence(DocumentNumber.read(page))).hasSizeLessThan(200);
        assertThat(Refusals.sentence(Period.read(page))).hasSizeLessThan(300);
        assertThat(Refusals.sentence(DateText.read(page))).hasSizeLessThan(200);
    }

    @Test
    void parts_that_make_no_number_are_a_mistake_of_the_program() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new DocumentNumber("hai", null, DocumentNumber.Style.PARTY, "ĐA", "TU"))
                .withMessageContaining("hai");
    }

    private static String number(RandomGenerator random) {
        var types = new String[] {"ĐA", "KL", "CTr", "NQ", "QĐ", "TTLT", "HD"};
        var bodies = new String[] {"TU", "UBND", "HĐND", "BTC-BNV", "MTTW-BTT", "VPTW", "TWĐTN"};
        var type = types[random.nextInt(types.length)];
        var body = bodies[random.nextInt(bodies.length)];
        var digits = "%02d".formatted(random.nextInt(1, 1_000_000));
        return switch (random.nextInt(4)) {
            case 0 -> digits + "-" + type + "/" + body;
            case 1 -> digits + "/" + type + "-" + body;
            case 2 -> digits + "/" + random.nextInt(1945, 2100) + "/QH" + random.nextInt(1, 30);
            default -> digits + "/" + random.nextInt(1945, 2100) + "/" + type + "-" + body;
        };
    }
}
