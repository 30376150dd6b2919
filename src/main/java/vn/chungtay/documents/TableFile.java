package vn.chungtay.documents;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/// Tables that lie beside the program: of the old code pages, of words.
final class TableFile {
    private TableFile() {}

    /// Without those that explain.
    static Stream<String> lines(String path) {
        try (InputStream in = Objects.requireNonNull(TableFile.class.getResourceAsStream(path))) {
            var text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return text.lines().filter(line -> !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
