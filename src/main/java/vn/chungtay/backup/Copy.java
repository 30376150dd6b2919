package vn.chungtay.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// A file that [Backup] made, read from the beginning to the end as often as need be: locked or
/// not, nothing of it is put down in clear, and its size does not matter.
public final class Copy {
    private static final int PIECE = 1 << 16;

    private final Path file;
    private final Keys keys;

    private Copy(Path file, Keys keys) {
        this.file = file;
        this.keys = keys;
    }

    public static Copy of(Path file, Keys keys) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new BackupRefused(Words.text("backup.refused.absent", file));
        }
        return new Copy(file, keys);
    }

    /// What is done with the lines of a table; what it leaves is read to the end.
    interface Taker {
        void take(String entry, InputStream lines) throws IOException, SQLException;
    }

    /// Reads all of it and holds it against what it says of itself.
    public Manifest verify() {
        try {
            var hashes = new HashMap<String, String>();
            var manifest = read((entry, lines) -> hashes.put(entry, hash(lines)));
            check(manifest, hashes);
            return manifest;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Hands out the tables one after another; whoever keeps what it was handed must give it back
    /// if this fails.
    Manifest read(Taker taker) throws SQLException {
        try (var opened = keys.open(Files.newInputStream(file));
                var in = new SealedInput(opened);
                var zip = new ZipInputStream(in)) {
            Manifest manifest = null;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                manifest = taken(entry, zip, taker, manifest);
            }
            if (!in.isWhole() || !opened.isWhole() || manifest == null) {
                throw broken(null);
            }
            return manifest;
        } catch (IOException | JacksonException e) {
            throw broken(e);
        } catch (IllegalArgumentException e) { // names that are no UTF-8
            throw broken(e);
        }
    }

    private @Nullable Manifest taken(
            ZipEntry entry, ZipInputStream zip, Taker taker, @Nullable Manifest before)
            throws IOException, SQLException {
        if (entry.getName().equals(Manifest.NAME)) {
            return Snapshot.json().readValue(zip.readAllBytes(), Manifest.class);
        }
        if (entry.getName().startsWith("tables/")) {
            taker.take(entry.getName(), new Unclosed(zip));
        }
        return before;
    }

    private void check(Manifest manifest, Map<String, String> hashes) {
        if (!manifest.format().equals(Manifest.FORMAT)) {
            throw new BackupRefused(Words.text("backup.refused.format", file, manifest.format()));
        }
        for (var table : manifest.tables()) {
            if (!table.sha256().equals(hashes.remove(table.entry()))) {
                throw new BackupRefused(Words.text("backup.refused.table", file, table.name()));
            }
        }
        if (!hashes.isEmpty()) {
            throw broken(null);
        }
    }

    private BackupRefused broken(@Nullable Exception why) {
        return new BackupRefused(Words.text("backup.refused.changed", file), why);
    }

    private static String hash(InputStream lines) throws IOException {
        var digesting = new DigestInputStream(lines, Seal.sha256());
        var piece = new byte[PIECE];
        while (digesting.read(piece) >= 0) {
            continue;
        }
        return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
    }

    /// One entry of many: whoever reads it does not end the others.
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
