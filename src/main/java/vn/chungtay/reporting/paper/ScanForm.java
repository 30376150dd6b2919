package vn.chungtay.reporting.paper;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.chungtay.documents.Papers;
import vn.chungtay.documents.StoredFile;
import vn.chungtay.shared.DateText;
import vn.chungtay.shared.DocumentNumber;
import vn.chungtay.web.Typed;

/// The signed and sealed paper of a version, as somebody sends it.
///
/// @param number under which it was issued
/// @param signedOn the day written on it
record ScanForm(
        @Nullable String number, @Nullable String signedOn, @Nullable MultipartFile document) {

    /// As the paper was headed when it was kept.
    static ScanForm of(KeptPaper.Issued issued) {
        var on = issued.on();
        return new ScanForm(issued.number(), on == null ? null : DateText.print(on), null);
    }

    /// What can be filed.
    record Read(String number, LocalDate on, StoredFile file) {}

    /// @return nothing where something is wrong, which `typed` tells
    @Nullable Read read(Typed typed, LocalDate today) {
        var of = typed.taken("number", DocumentNumber.read(HeadForm.orNone(number)));
        var on = typed.day("signedOn", signedOn);
        if (on != null && on.isAfter(today)) {
            typed.wrong("signedOn", "issued.refusal.to-come", on, today);
        }
        var file = typed.taken("document", Papers.read(document, "summary.refusal.scan"));
        if (file != null && !file.mediaType().equals("application/pdf")) {
            typed.wrong("document", "summary.refusal.scan");
        }
        return typed.errors().isEmpty()
                ? new Read(
                        Objects.requireNonNull(of).toString(),
                        Objects.requireNonNull(on),
                        Objects.requireNonNull(file))
                : null;
    }
}
