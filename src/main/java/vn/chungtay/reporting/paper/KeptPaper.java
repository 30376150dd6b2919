package vn.chungtay.reporting.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.FileId;

/// A version of a report: its paper as it stood when somebody put their name to it.
///
/// @param number counts the versions of the report from 1
/// @param parts what is in it, by name, each with the digest of what it says
/// @param takenBack null while it holds
/// @param scan the signed and sealed paper; null while nobody filed it
record KeptPaper(
        long id,
        int number,
        Map<String, String> parts,
        Issued issued,
        Files files,
        By by,
        @Nullable TakenBack takenBack,
        @Nullable Scan scan) {

    /// @param number null where it was given by hand later
    record Issued(@Nullable String number, @Nullable LocalDate on, String issuer) {}

    /// @param digest SHA-256 of the PDF in hexadecimal digits
    record Files(FileId pdf, FileId docx, String digest) {}

    record By(Instant at, String person) {}

    record TakenBack(String reason, By by) {}

    /// @param document its id in the register of documents
    record Scan(FileId file, Issued issued, long document, By by) {}

    /// Whether it holds: nothing of the report is changed until it is taken back.
    boolean isOpen() {
        return takenBack == null;
    }

    /// The parts that say something else than in another version, or stand in one of them only.
    List<String> changedSince(KeptPaper other) {
        return Stream.concat(parts.keySet().stream(), other.parts.keySet().stream())
                .distinct()
                .filter(part -> !Objects.equals(parts.get(part), other.parts.get(part)))
                .toList();
    }

    /// What a sentence says of it: its number, who signed it and when.
    Object[] arguments() {
        return new Object[] {number, by.person(), by.at()};
    }

    /// The end of its address, below that of its report.
    String path() {
        return "/versions/" + number;
    }
}
