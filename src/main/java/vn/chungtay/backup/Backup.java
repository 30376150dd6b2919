package vn.chungtay.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;

/// Makes a copy. What carries the file's name is whole and on the disk: until then it is written
/// beside it under a name that ends in `.part`, which a failure takes away again.
public final class Backup {
    private static final int BUFFER = 1 << 16;

    /// All personal data of a province is in it.
    private static final FileAttribute<?> OWNERS_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private Backup() {}

    /// @param connection of a role that may read all tables, used for nothing else meanwhile
    /// @param program its version
    public static Manifest write(Path file, Connection connection, Lock lock, String program)
            throws SQLException {
        var whole = file.toAbsolutePath();
        var part = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            Files.createFile(part, OWNERS_ALONE);
            var manifest = into(part, Snapshot.of(connection, program), lock);
            renamed(part, whole);
            return manifest;
        } catch (IOException e) {
            throw full(e)
                    ? new BackupRefused(Words.text("backup.refused.disk", whole), e)
                    : new BackupRefused(
                            Words.text("backup.refused.unwritable", whole, e.toString()), e);
        } finally {
            forget(part);
        }
    }

    private static Manifest into(Path part, Snapshot snapshot, Lock lock)
            throws IOException, SQLException {
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            var out = new BufferedOutputStream(new Kept(Channels.newOutputStream(channel)), BUFFER);
            var manifest = snapshot.into(lock.over(out));
            out.flush();
            channel.force(true);
            return manifest;
        }
    }

    /// The name is on the disk once its folder is.
    private static void renamed(Path part, Path whole) throws IOException {
        try {
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        }
        try (var folder = FileChannel.open(whole.getParent())) {
            folder.force(true);
        }
    }

    private static boolean full(IOException why) {
        var said = String.valueOf(why.getMessage());
        return said.contains("No space left") || said.contains("Disk quota");
    }

    private static void forget(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) { // what is in the way is told already
            part.toFile().deleteOnExit();
        }
    }
}
