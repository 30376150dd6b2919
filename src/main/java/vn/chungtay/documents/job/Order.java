package vn.chungtay.documents.job;

import java.util.Map;
import java.util.TreeMap;
import vn.chungtay.documents.ImportKind;

/// What somebody wants done with a file.
///
/// @param preview whether to say only what taking it over would do
/// @param by who wants it
record Order(String kind, Map<String, String> parameters, boolean preview, Sender by) {
    Order {
        parameters = Map.copyOf(parameters);
    }

    /// What its kind is told besides how the file is to be taken.
    Map<String, String> told() {
        var told = new TreeMap<>(parameters);
        told.remove(ImportKind.PARTIAL);
        return told;
    }

    /// The name of the source in whose form the file is; blank where it is in ours.
    String source() {
        return parameters.getOrDefault(ImportKind.SOURCE, "");
    }

    /// Whether the good lines are to go in alone.
    boolean isPartial() {
        return parameters.containsKey(ImportKind.PARTIAL);
    }
}
