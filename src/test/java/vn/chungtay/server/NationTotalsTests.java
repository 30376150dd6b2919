package vn.chungtay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chungtay.organisation.Organisation.FU;
import static vn.chungtay.organisation.Organisation.TU;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.reporting.signed.SignedTotals.Line;
import vn.chungtay.shared.Quantity;

class NationTotalsTests {
    private static final Instant SIGNED = Instant.parse("2026-01-05T02:00:00Z");

    private final NationTotals totals =
            new NationTotals(
                    Map.of(
                            "b",
                            List.of(
                                    line(FU, "m", Quantity.of(3_000_000_000L)),
                                    line(FU, "n", Quantity.NOT_APPLICABLE)),
                            "a",
                            List.of(
                                    line(FU, "m", Quantity.of(2)),
                                    line(TU, "m", Quantity.of(0)),
                                    line(FU, "n", Quantity.NOT_REPORTED)),
                            "c",
                            List.of()));

    @Test
    void figures_are_added_and_everything_else_is_told_as_it_is() {
        assertThat(totals.rows())
                .containsExactly(
                        List.of("", "FU", "m", "3000000002", "2", "", ""),
                        List.of("", "TU", "m", "0", "1", "", ""),
                        List.of("a", "FU", "m", "2", "1", "2026-01-05T02:00:00Z", "d1"),
                        List.of("a", "TU", "m", "0", "1", "2026-01-05T02:00:00Z", "d1"),
                        List.of("a", "FU", "n", "", "1", "2026-01-05T02:00:00Z", "d1"),
                        List.of("b", "FU", "m", "3000000000", "1", "2026-01-05T02:00:00Z", "d1"),
                        List.of("b", "FU", "n", "n/a", "1", "2026-01-05T02:00:00Z", "d1"));
    }

    @Test
    void who_has_not_signed_is_named() {
        assertThat(totals.unsigned("a")).hasSize(4).doesNotContain(FU, TU);
        assertThat(totals.unsigned("c")).containsExactly(Organisation.values());
    }

    private static Line line(Organisation organisation, String element, Quantity value) {
        return new Line(organisation, element, value, SIGNED, "d1");
    }
}
