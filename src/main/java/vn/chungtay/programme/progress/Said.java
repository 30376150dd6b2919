package vn.chungtay.programme.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One report of a body on its part of a task.
///
/// @param day on which it was so
/// @param person who reported
/// @param onBehalf by the office in the body's place, or by nobody the body has named
record Said(
        Place place,
        Stage stage,
        String sentence,
        LocalDate day,
        @Nullable Issued document,
        List<Paper> evidence,
        String person,
        Instant at,
        boolean onBehalf) {

    /// Which body's part of which time of a task.
    ///
    /// @param occurrence position of the time, from 0
    record Place(int task, int occurrence, String body) {}

    Said {
        evidence = List.copyOf(evidence);
    }

    /// The day on which the part was done: that of the document where there is one.
    LocalDate doneOn() {
        return document == null ? day : document.date();
    }
}
