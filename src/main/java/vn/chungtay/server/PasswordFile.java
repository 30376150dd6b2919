package vn.chungtay.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// A random password that only the owner of the data directory can read.
record PasswordFile(Path path) {
    private static final int BYTES = 24;

    boolean isWritten() {
        return Files.exists(path);
    }

    /// A new one, in letters and digits only.
    void write() throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.deleteIfExists(path);
        Files.createFile(
                path,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(path, HexFormat.of().formatHex(bytes) + "\n", StandardCharsets.US_ASCII);
    }

    String read() throws IOException {
        if (!isWritten()) {
            throw new CannotStart(Sentences.text("postgres.refused.gone", path));
        }
        return Files.readString(path).strip();
    }
}
