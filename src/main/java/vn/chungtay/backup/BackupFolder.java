package vn.chungtay.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The folder of copies that are made by themselves. A file is ours if its name is exactly as we
/// would write it; all others are left alone, whatever they are.
final class BackupFolder {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss", Locale.ROOT);
    private static final Pattern OURS =
            Pattern.compile("chungtay-(\\d{4}-\\d{2}-\\d{2}T\\d{6})\\.zip(\\.pgp)?");

    private final Path folder;

    BackupFolder(Path folder) {
        this.folder = folder;
    }

    Path file(LocalDateTime moment, boolean locked) throws IOException {
        Files.createDirectories(folder);
        return folder.resolve(
                "chungtay-" + MOMENT.format(moment) + ".zip" + (locked ? ".pgp" : ""));
    }

    /// @return those that went
    List<Path> thin(Retention retention) throws IOException {
        var there = ours();
        var kept = retention.kept(List.copyOf(there.keySet()));
        there.keySet().removeAll(kept);
        for (var file : there.values()) {
            Files.deleteIfExists(file);
        }
        return List.copyOf(there.values());
    }

    private Map<LocalDateTime, Path> ours() throws IOException {
        var ours = new TreeMap<LocalDateTime, Path>();
        try (var files = Files.list(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> moment(file).ifPresent(moment -> ours.put(moment, file)));
        }
        return ours;
    }

    private static Optional<LocalDateTime> moment(Path file) {
        var name = OURS.matcher(file.getFileName().toString());
        try {
            return name.matches()
                    ? Optional.of(LocalDateTime.parse(name.group(1), MOMENT))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
