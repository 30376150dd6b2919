package vn.chungtay.exchange.profile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A column of the file.
///
/// @param column the name of ours that it tells; none where the same text stands on each line
/// @param heading what it is called there
/// @param text what stands on each line where no column is told
/// @param words theirs for codes of ours; where none is said it is ours in words
record ProfileColumn(
        @Nullable String column, String heading, String text, Map<String, String> words) {
    ProfileColumn {
        words = Map.copyOf(words);
    }
}
