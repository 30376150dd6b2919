package vn.chungtay.server;

import static java.nio.file.attribute.PosixFilePermission.GROUP_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.GROUP_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs that travel in the jar, unpacked once per version beside the data. They
/// get their final name only when complete, so an unpacking cut short is simply done again.
final class PostgresBinaries {
    static final String VERSION = "18.6";
    private static final String PARTIAL = "unpacking-";
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final Set<PosixFilePermission> FOR_ALL_TO_READ =
            EnumSet.of(OWNER_READ, OWNER_WRITE, GROUP_READ, OTHERS_READ);
    private static final Set<PosixFilePermission> FOR_ALL_TO_RUN =
            EnumSet.of(
                    OWNER_READ,
                    OWNER_WRITE,
                    OWNER_EXECUTE,
                    GROUP_READ,
                    GROUP_EXECUTE,
                    OTHERS_READ,
                    OTHERS_EXECUTE);

    private PostgresBinaries() {}

    static boolean fitThisMachine() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
    }

    static Path placeIn(Path folder) {
        return folder.resolve("postgresql-" + VERSION);
    }

    /// Unpacks into the folder unless that was done before.
    static Path unpackInto(Path folder) throws IOException {
        var place = placeIn(folder);
        if (Files.isDirectory(place)) {
            return place;
        }
        sweep(folder);
        var partial = folder.resolve(PARTIAL + ProcessHandle.current().pid());
        Folders.delete(partial);
        try {
            unpack(partial);
            Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Folders.delete(partial);
            if (Files.isDirectory(place)) { // another process was quicker
                return place;
            }
            throw e;
        }
        return place;
    }

    /// What processes left that were killed while unpacking; one that still unpacks is left alone.
    private static void sweep(Path folder) throws IOException {
        try (var entries = Files.newDirectoryStream(folder, PARTIAL + "*")) {
            for (var entry : entries) {
                var pid = entry.getFileName().toString().substring(PARTIAL.length());
                if (ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    Folders.delete(entry);
                }
            }
        }
    }

    private static void unpack(Path target) throws IOException {
        try (var packed = open();
                var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (isNeeded(entry.getName())) {
                    write(entry, tar, target);
                }
            }
        }
    }

    private static InputStream open() throws IOException {
        var stream = PostgresBinaries.class.getResourceAsStream(ARCHIVE);
        if (stream == null) {
            throw new IOException("The jar does not hold " + ARCHIVE);
        }
        return new BufferedInputStream(stream);
    }

    /// Libraries for compiling against make up a sixth of the archive and run nothing.
    private static boolean isNeeded(String name) {
        return !name.endsWith(".a");
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target)
            throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive names a file outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            directory(path);
            return;
        }
        directory(path.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        var runs = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, runs ? FOR_ALL_TO_RUN : FOR_ALL_TO_READ);
    }

    /// Whatever the umask, the account PostgreSQL runs under must be able to read its programs.
    private static void directory(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            directory(path.resolveSibling(""));
            Files.createDirectory(path);
            Files.setPosixFilePermissions(path, FOR_ALL_TO_RUN);
        }
    }
}
