package vn.chungtay.programme.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One report of a body on its part of a task, on one of its duties, or on what it does for a
/// solution.
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

    /// What a body reports on.
    sealed interface Place {
        String body();
    }

    /// Its part of one time of a task.
    ///
    /// @param occurrence position of the time, from 0
    record OfTask(int task, int occurrence, String body) implements Place {}

    /// A duty of its own.
    ///
    /// @param item its code
    record OfDuty(String item, String body) implements Place {}

    /// What it does for a solution.
    ///
    /// @param item its code
    record OfSolution(String item, String body) implements Place {}

    Said {
        evidence = List.copyOf(evidence);
    }

    /// The day on which the part was done: that of the document where there is one.
    LocalDate doneOn() {
        return document == null ? day : document.date();
    }

    /// All files that came with it.
    Stream<Paper> papers() {
        return Stream.concat(Stream.ofNullable(document).map(Issued::paper), evidence.stream());
    }
}
