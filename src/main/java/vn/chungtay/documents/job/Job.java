package vn.chungtay.documents.job;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// A job as far as it is.
///
/// @param file the name of the file
/// @param at when it was asked for
/// @param hasRejected whether lines of it came back as a file
/// @param errors the first of them, in the order of the file
/// @param errorCount all of them
record Job(
        JobId id,
        Order order,
        String file,
        LocalDateTime at,
        JobState state,
        long rowsRead,
        long rowsWritten,
        List<JobError> errors,
        long errorCount,
        boolean hasRejected,
        List<String> notes) {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    LocalDate day() {
        return at.toLocalDate();
    }

    String hour() {
        return at.format(HOUR);
    }

    /// Whether its file may now be taken over.
    boolean isGoodPreview() {
        return order.preview() && state == JobState.DONE;
    }
}
