package vn.chungtay.reporting.submission;

import java.util.List;
import vn.chungtay.shared.Refusal;

/// A rule that is asked before a report is submitted, with what it found.
///
/// @param reason what is not as it should be
/// @param explainable whether a reason given with the report answers it; otherwise it must be
///   mended
record Check(Refusal reason, boolean explainable) {
    static final String LATE = "submission.check.late";

    static Check mend(String key, Object... arguments) {
        return new Check(new Refusal(key, List.of(arguments)), false);
    }

    static Check explain(String key, Object... arguments) {
        return new Check(new Refusal(key, List.of(arguments)), true);
    }

    boolean isLateness() {
        return reason.key().equals(LATE);
    }
}
