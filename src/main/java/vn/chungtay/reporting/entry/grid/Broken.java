package vn.chungtay.reporting.entry.grid;

import java.util.List;

/// A rule that the figures of a unit break, in words.
///
/// @param rule its code
/// @param cells the elements that contradict each other; the sentence stands beneath the first
record Broken(String rule, List<String> cells, String text) {
    Broken {
        cells = List.copyOf(cells);
    }
}
