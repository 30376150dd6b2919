package vn.chungtay.documents;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import vn.chungtay.shared.Refusal;

/// What a file on the disk holds, or why that cannot be said.
sealed interface SourceBytes {

    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    record Whole(byte[] bytes) implements SourceBytes {}

    record Missing(Problem problem) implements SourceBytes {}

    static SourceBytes of(Path file, String name, SourceText.Origin origin) {
        try {
            if (Files.isDirectory(file)) {
                return missing(name, "documents.file.directory");
            }
            if (Files.size(file) > origin.limitInBytes()) {
                return missing(name, origin.tooLarge());
            }
            return new Whole(Files.readAllBytes(file));
        } catch (NoSuchFileException | NotDirectoryException e) {
            return missing(name, "documents.file.missing");
        } catch (AccessDeniedException e) {
            return missing(name, "documents.file.denied");
        } catch (IOException e) {
            return missing(name, "documents.file.unreadable");
        }
    }

    private static SourceBytes missing(String name, String key) {
        return new Missing(new Problem(name, 0, 0, new Refusal(key, List.of())));
    }
}
