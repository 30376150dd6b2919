package vn.chungtay.documents.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a job came to, as it is kept.
///
/// @param written 0 after a preview
/// @param errorCount of all errors, of which `errors` are the first
/// @param rejected the lines that were not taken, as a file
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
record Ending(
        JobState state,
        long written,
        List<String> notes,
        List<JobError> errors,
        long errorCount,
        byte @Nullable [] rejected) {

    static Ending failed(JobError error) {
        return new Ending(JobState.FAILED, 0, List.of(), List.of(error), 1, null);
    }
}
