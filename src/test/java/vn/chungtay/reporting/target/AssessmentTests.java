package vn.chungtay.reporting.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.programme.Due;
import vn.chungtay.programme.Measure;
import vn.chungtay.programme.Target;
import vn.chungtay.programme.Threshold;
import vn.chungtay.reporting.target.Assessment.Outcome;
import vn.chungtay.reporting.target.Assessment.Status;
import vn.chungtay.shared.Rate;

class AssessmentTests {

    @ParameterizedTest
    @CsvSource({
        "3/4, above 75, NOT_MET",
        "3/4, at least 75, MET",
        "1221/1733, above 70, MET",
        "7001/10000, above 70, MET",
        "6999/10000, at least 70, NOT_MET",
        "138/138, at least 100, MET",
        "137/138, at least 100, NOT_MET"
    })
    void above_is_not_at_least(String rate, String threshold, Status status) {
        boolean strict = threshold.startsWith("above");
        int percent = Integer.parseInt(threshold.replaceAll("[^0-9]", ""));

        assertThat(under(percent, strict, divided(rate)).status()).isEqualTo(status);
    }

    @Test
    void a_printed_rate_is_taken_as_printed() {
        Outcome seventyFive = new Outcome.Printed(new BigDecimal("75"));

        assertThat(under(75, true, seventyFive).status()).isEqualTo(Status.NOT_MET);
        assertThat(under(75, false, seventyFive).status()).isEqualTo(Status.MET);
    }

    @Test
    void what_cannot_be_computed_is_neither_met_nor_missed() {
        Assessment none = under(75, true, new Outcome.NotComputable("vì sao"));

        assertThat(none.status()).isEqualTo(Status.NOT_COMPUTABLE);
        assertThat(none.value()).isNull();
        assertThat(none.reason()).isEqualTo("vì sao");
    }

    private static Outcome divided(String rate) {
        String[] sides = rate.split("/", 2);
        return new Outcome.Divided(new Rate(Long.parseLong(sides[0]), Long.parseLong(sides[1])));
    }

    private static Assessment under(int percent, boolean strict, Outcome outcome) {
        Threshold threshold =
                new Threshold(
                        List.of(Organisation.YU), null, BigDecimal.valueOf(percent), strict, null);
        return new Assessment(
                target(threshold), Organisation.YU, "2020", threshold, outcome, List.of());
    }

    private static Target target(Threshold threshold) {
        Measure measure =
                new Measure(Measure.Kind.RATIO, "", List.of(), List.of("a"), List.of("b"), null);
        return new Target(
                "T1a", "", "", measure, List.of(threshold), List.of(), new Due.Standing(), null);
    }
}
