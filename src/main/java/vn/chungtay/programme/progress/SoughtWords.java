package vn.chungtay.programme.progress;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chungtay.shared.SearchText;

/// What somebody typed to search by: every word has to be there, in whatever order.
record SoughtWords(List<String> words) {

    SoughtWords {
        words = List.copyOf(words);
    }

    static SoughtWords of(@Nullable String typed) {
        return new SoughtWords(List.of(SearchText.fold(Objects.toString(typed, "")).split(" ")));
    }

    /// @param text folded, as [SearchText] does it
    boolean areIn(String text) {
        return words.stream().allMatch(text::contains);
    }
}
