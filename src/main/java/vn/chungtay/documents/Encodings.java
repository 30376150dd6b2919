package vn.chungtay.documents;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/// The tables of the old code pages, as they lie beside the program.
final class Encodings {
    private Encodings() {}

    /// Without those that explain.
    static Stream<String> lines(String table) {
        var path = "/encodings/" + table;
        try (InputStream in = Objects.requireNonNull(Encodings.class.getResourceAsStream(path))) {
            var text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return text.lines().filter(line -> !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
