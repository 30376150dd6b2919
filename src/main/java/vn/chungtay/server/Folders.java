package vn.chungtay.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;

/// What the data directory does with whole folders.
final class Folders {
    private Folders() {}

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    static void give(Path folder, String owner) throws IOException {
        var users = folder.getFileSystem().getUserPrincipalLookupService();
        var user = users.lookupPrincipalByName(owner);
        try (var paths = Files.walk(folder)) {
            for (var path : paths.toList()) {
                Files.setOwner(path, user);
            }
        }
    }
}
