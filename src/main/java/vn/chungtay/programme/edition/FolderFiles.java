package vn.chungtay.programme.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/// The files of a programme folder: their texts by path, `forms/B1.yaml`. Whatever else lies in the
/// folder is none of the programme's.
public record FolderFiles(SortedMap<String, String> texts) {
    public static final String OUTLINE = "programme.yaml";

    private static final Pattern PATH =
            Pattern.compile("([A-Za-z0-9_-]+/)?[A-Za-z0-9_-][A-Za-z0-9._-]*\\.(yaml|csv)");

    public FolderFiles {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /// The folder as it lies on the disk.
    public static FolderFiles read(Path folder) {
        try (var files = Files.walk(folder, 2)) {
            var texts = new TreeMap<String, String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var path = folder.relativize(file).toString().replace('\\', '/');
                if (isPath(path)) {
                    // Not readString, which throws where letters are broken in a file that no
                    // part reads.
                    var bytes = Files.readAllBytes(file);
                    texts.put(path, new String(bytes, StandardCharsets.UTF_8));
                }
            }
            return new FolderFiles(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isPath(String path) {
        return PATH.matcher(path).matches();
    }

    public String text(String path) {
        var text = texts.get(path);
        if (text == null) {
            throw new IllegalArgumentException("The folder has no " + path);
        }
        return text;
    }

    /// Lays the folder out on the disk for as long as it is read.
    public <T> T onDisk(Function<Path, T> reading) {
        try {
            var folder = Files.createTempDirectory("de-an-");
            try {
                write(folder);
                return reading.apply(folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path folder) throws IOException {
        for (var file : texts.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.writeString(path, file.getValue());
        }
    }
}
