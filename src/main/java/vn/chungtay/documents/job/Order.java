package vn.chungtay.documents.job;

import java.util.Map;

/// What somebody wants done with a file.
///
/// @param preview whether to say only what taking it over would do
/// @param by who wants it
record Order(String kind, Map<String, String> parameters, boolean preview, Sender by) {
    Order {
        parameters = Map.copyOf(parameters);
    }
}
