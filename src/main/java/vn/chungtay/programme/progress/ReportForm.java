package vn.chungtay.programme.progress;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.chungtay.web.Asked;

/// What somebody typed who reports on a part of a task, as it was typed.
record ReportForm(
        @Nullable String stage,
        @Nullable String sentence,
        @Nullable String day,
        @Nullable String number,
        @Nullable String date,
        @Nullable String issuer,
        @Nullable MultipartFile document,
        @Nullable List<MultipartFile> evidence)
        implements FormReading.DocumentFields {

    ReportForm {
        stage = Asked.text(stage);
        sentence = Asked.text(sentence);
        day = Asked.text(day);
        number = Asked.text(number);
        date = Asked.text(date);
        issuer = Asked.text(issuer);
    }

    static ReportForm empty() {
        return new ReportForm(null, null, null, null, null, null, null, null);
    }

    /// Whether anything of a document was typed.
    boolean namesDocument() {
        return number != null
                || date != null
                || issuer != null
                || document != null && !document.isEmpty();
    }
}
