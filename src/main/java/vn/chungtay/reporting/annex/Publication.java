package vn.chungtay.reporting.annex;

import java.time.LocalDate;

/// Who printed a set of figures, in which document, on which day.
///
/// @param document its number as written, `02-ĐA/TU`
public record Publication(
        String code, String title, String document, LocalDate date, String issuer) {}
