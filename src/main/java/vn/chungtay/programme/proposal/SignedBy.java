package vn.chungtay.programme.proposal;

import java.time.LocalDate;
import vn.chungtay.shared.DocumentNumber;

/// The document by which something is signed.
record SignedBy(DocumentNumber number, LocalDate date) {}
