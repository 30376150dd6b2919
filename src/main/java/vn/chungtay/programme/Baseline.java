package vn.chungtay.programme;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Organisation;

/// What the annex gives for a target: the elements to divide, or the printed rate where the annex
/// prints nothing else, and the organisations for which it gives nothing, each with the reason.
public record Baseline(
        String form,
        List<String> numerator,
        List<String> denominator,
        @Nullable String rate,
        Map<Organisation, String> notComputable) {

    public Baseline {
        numerator = List.copyOf(numerator);
        denominator = List.copyOf(denominator);
        notComputable = Map.copyOf(notComputable);
    }

    /// `B2: b2.grassroots.excellent + b2.grassroots.good / b2.grassroots.total`, then what is not
    /// computable.
    String formula() {
        var division = String.join(" + ", numerator) + " / " + String.join(" + ", denominator);
        var missing =
                notComputable.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> "; " + entry.getKey() + ": " + entry.getValue())
                        .collect(Collectors.joining());
        return form
                + (rate == null ? "" : ": " + rate)
                + (numerator.isEmpty() ? "" : ": " + division)
                + missing;
    }
}
