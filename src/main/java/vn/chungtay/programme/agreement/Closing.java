package vn.chungtay.programme.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chungtay.programme.appraisal.Said;

/// @param on the last day on which it held; none of what was withdrawn
record Closing(ClosingKind kind, @Nullable LocalDate on, String reason, Said said) {}
