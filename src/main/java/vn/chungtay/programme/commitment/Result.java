package vn.chungtay.programme.commitment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.programme.appraisal.Said;

/// What a unit says became of the work, with what shows it and what the level above said to it.
///
/// @param on the day on which it stood so
record Result(
        long id,
        LocalDate on,
        Course course,
        String body,
        Said said,
        @Nullable Appraisal appraisal,
        List<Evidence> evidence) {

    /// @param reason empty where none was given
    record Appraisal(Verdict verdict, String reason, Said said) {}

    record Evidence(long id, String name, Said said) {}
}
