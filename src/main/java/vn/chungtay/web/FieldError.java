package vn.chungtay.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong with a field of a form, in words; the field is named by its id.
public record FieldError(String field, String text) {

    /// What is wrong with one field, if anything is.
    public static @Nullable String of(List<FieldError> errors, String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::text)
                .findFirst()
                .orElse(null);
    }
}
