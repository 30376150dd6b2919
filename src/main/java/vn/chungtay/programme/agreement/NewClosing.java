package vn.chungtay.programme.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A closing that can be kept.
///
/// @param on of what is ended
record NewClosing(ClosingKind kind, @Nullable LocalDate on, String reason) {}
