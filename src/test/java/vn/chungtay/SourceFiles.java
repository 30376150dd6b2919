package vn.chungtay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The project's own files, for tests that read what was written rather than run it.
final class SourceFiles {
    static final Path JAVA = Path.of("src/main/java");
    static final Path TEMPLATES = Path.of("src/main/jte");
    static final Path RESOURCES = Path.of("src/main/resources");

    private SourceFiles() {}

    /// Path and content of every file below a folder whose name ends in one of the endings.
    static Map<Path, String> below(Path folder, String... endings) {
        var files = new TreeMap<Path, String>();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(p -> hasEnding(p, endings)).toList()) {
                files.put(path, Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static boolean hasEnding(Path path, String... endings) {
        return List.of(endings).stream().anyMatch(path.toString()::endsWith);
    }
}
