package vn.chungtay.programme.progress;

import java.time.LocalDate;

/// A document that was issued, with its file.
///
/// @param number as printed: `15-HD/BDVTU`
record Issued(String number, LocalDate date, String issuer, Paper paper) {}
