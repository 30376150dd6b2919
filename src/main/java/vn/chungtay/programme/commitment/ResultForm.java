package vn.chungtay.programme.commitment;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// What somebody typed who tells what became of the work, as it was typed.
///
/// @param on the day on which it stood so
/// @param proof a first piece of evidence, if there is one
record ResultForm(
        @Nullable String course,
        @Nullable String on,
        @Nullable String body,
        @Nullable MultipartFile proof) {

    static final ResultForm EMPTY = new ResultForm(null, null, null, null);
}
