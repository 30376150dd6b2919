package vn.chungtay.documents;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// A file that carries its name only once all of it is on the disk. Until then it is written beside
/// it under a name that ends in `.part`, which a failure takes away again.
public final class WholeFile {
    private static final int BUFFER = 1 << 16;

    /// What leaves the program as a file is about people.
    private static final FileAttribute<?> OWNERS_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private WholeFile() {}

    /// Writes all of it.
    public interface Writer<T, E extends Exception> {
        /// @param out may be closed or not
        T write(OutputStream out) throws IOException, E;
    }

    /// An older file of the name is replaced in the end, and stays if the writer fails.
    ///
    /// @return what the writer returned
    public static <T, E extends Exception> T write(Path file, Writer<T, E> writer)
            throws IOException, E {
        var whole = file.toAbsolutePath();
        var part = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            Files.createFile(part, OWNERS_ALONE);
            var written = into(part, writer);
            rename(part, whole);
            return written;
        } finally {
            forget(part);
        }
    }

    private static <T, E extends Exception> T into(Path part, Writer<T, E> writer)
            throws IOException, E {
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            var out =
                    new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER) {
                        @Override
                        public void close() throws IOException {
                            flush(); // the channel is still to be forced
                        }
                    };
            var written = writer.write(out);
            out.flush();
            channel.force(true);
            return written;
        }
    }

    /// The name is on the disk once its folder is.
    private static void rename(Path part, Path whole) throws IOException {
        try {
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        }
        try (var folder = FileChannel.open(whole.getParent())) {
            folder.force(true);
        }
    }

    private static void forget(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) { // what is in the way is told already
            part.toFile().deleteOnExit();
        }
    }
}
