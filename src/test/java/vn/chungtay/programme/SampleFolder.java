package vn.chungtay.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A copy of the programme that ships, to be edited.
public final class SampleFolder {
    private static final Path SAMPLE = Path.of("programmes/de-an-02-2021");

    private final Path path;

    private SampleFolder(Path path) {
        this.path = path;
    }

    public static SampleFolder in(Path parent) {
        var copy = new SampleFolder(parent.resolve("de-an"));
        try (var files = Files.walk(SAMPLE)) {
            files.forEach(copy::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    public Path path() {
        return path;
    }

    public SampleFolder edit(String file, String from, String to) {
        try {
            var text = Files.readString(path.resolve(file));
            if (!text.contains(from)) {
                throw new IllegalArgumentException(file + " does not say: " + from);
            }
            var at = text.indexOf(from);
            var edited = text.substring(0, at) + to + text.substring(at + from.length());
            Files.writeString(path.resolve(file), edited);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Path file) {
        try {
            Files.copy(file, path.resolve(SAMPLE.relativize(file).toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
