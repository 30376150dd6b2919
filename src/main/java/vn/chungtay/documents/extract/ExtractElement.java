package vn.chungtay.documents.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a code in a column `element` stands for, in the words of the programme.
///
/// @param unit the key of what its numbers count
/// @param answers the only values with what they mean, as in `1 = đạt`; empty for any number
/// @param source the form it is asked in
public record ExtractElement(
        String code, String name, @Nullable String unit, List<String> answers, String source) {
    public ExtractElement {
        answers = List.copyOf(answers);
    }
}
