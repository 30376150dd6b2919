package vn.chungtay.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import vn.chungtay.documents.WholeFile;
import vn.chungtay.shared.DiskFull;
import vn.chungtay.shared.Release;

/// Makes a copy. What carries the file's name is whole and on the disk.
public final class Backup {
    private Backup() {}

    /// @param connection of a role that may read all tables, used for nothing else meanwhile
    public static Manifest write(Path file, Connection connection, Lock lock) throws SQLException {
        return write(file, connection, lock, Release.version());
    }

    /// @param program its version, as it is told in the copy
    static Manifest write(Path file, Connection connection, Lock lock, String program)
            throws SQLException {
        try {
            var snapshot = Snapshot.of(connection, program);
            return WholeFile.<Manifest, SQLException>write(
                    file, out -> snapshot.into(lock.over(out)));
        } catch (IOException e) {
            var whole = file.toAbsolutePath();
            throw DiskFull.isSaid(e.getMessage())
                    ? new BackupRefused(Words.text("backup.refused.disk", whole), e)
                    : new BackupRefused(
                            Words.text("backup.refused.unwritable", whole, e.toString()), e);
        }
    }
}
