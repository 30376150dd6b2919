package vn.chungtay.programme.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.StoredFile;

/// A report that can be kept.
record NewSaying(
        Said.Place place,
        Party party,
        Stage stage,
        String sentence,
        LocalDate day,
        @Nullable NewIssued document,
        List<StoredFile> evidence) {

    NewSaying {
        evidence = List.copyOf(evidence);
    }
}
