package vn.chungtay.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterCodeTests {
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

    /// The 134 letters beyond ASCII, small ones and capitals.
    private static Stream<String> letters() {
        var toned =
                VOWELS.chars()
                        .boxed()
                        .flatMap(v ->
                                TONES.chars()
                                        .mapToObj(t -> Character.toString(v) + (char) t)
                                        .map(l -> Normalizer.normalize(l, Normalizer.Form.NFC)));
        return Stream.concat("ăâêôơưđ".chars().mapToObj(Character::toString), toned)
                .flatMap(letter -> Stream.of(letter, letter.toUpperCase(Locale.ROOT)));
    }

    @Test
    void each_letter_of_vni_comes_back() {
        assertThat(letters())
                .hasSize(134)
                .allSatisfy(letter -> {
                    var written = OldTexts.written(letter, "vni.txt");
                    assertThat(written).isNotEqualTo(letter.repeat(2));
                    assertThat(LetterCode.VNI.put(written)).isEqualTo(letter);
                    assertThat(LetterCode.VNI.word("b" + written)).hasValue("b" + letter);
                });
    }

    @Test
    void each_letter_of_tcvn3_comes_back_and_capitals_it_has_not_as_small_ones() {
        assertThat(letters())
                .hasSize(134)
                .allSatisfy(letter -> {
                    var written = OldTexts.written(letter, "tcvn3.txt");
                    var small = letter.toLowerCase(Locale.ROOT);
                    var hasCapital = "ĂÂÊÔƠƯĐ".contains(letter);
                    assertThat(written).hasSize(1);
                    assertThat(LetterCode.TCVN3.put(written))
                            .isEqualTo(hasCapital ? letter : small);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "Lª ¸nh, Lê Ánh",
        "TRÇN V¡N TÝ, TRẦN VĂN TÍ",
        "x· ViÖt Hång, xã Việt Hồng",
        "¸nh, ánh",
        "§Æng ThÞ ót, Đặng Thị Út",
        "TÝ, Tí"
    })
    void capitals_that_tcvn3_has_not_are_told_by_their_neighbours(String written, String meant) {
        assertThat(LetterCode.TCVN3.put(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "nguyễn, true",
        "quốc, true",
        "giếng, true",
        "gì, true",
        "khuya, true",
        "thuở, true",
        "huỳnh, true",
        "yến, true",
        "đoàn, true",
        "xoong, true",
        "MỸ, true",
        "nghị, true",
        "bat, false",
        "müller, false",
        "rené, false",
        "nguyeãn, false",
        "vaên, false",
        "cốck, false",
        "ếà, false",
        "straße, false"
    })
    void a_syllable_is_known(String word, boolean is) {
        assertThat(Syllables.isOne(word)).isEqualTo(is);
    }
}
