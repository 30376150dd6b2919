package vn.chungtay.programme.progress;

import java.time.LocalDate;
import vn.chungtay.documents.StoredFile;

/// A document that was issued and is about to be filed.
record NewIssued(String number, LocalDate date, String issuer, StoredFile file) {}
