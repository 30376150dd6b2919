package vn.chungtay.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chungtay.shared.DiskFull;

/// The folder in which a running program keeps all it has: the database, the programs that run it,
/// the logs. Opened by one program at a time, from start to end of the process.
///
/// `format` says which layout the folder has; a folder without it and not empty belongs to somebody
/// else and is left alone.
final class DataDirectory implements AutoCloseable {
    private static final String FORMAT = "chungtay-data 1";
    private static final Set<String> MADE_BEFORE_THE_MARK = Set.of("lock", "lost+found");
    private static final long MEGABYTE = 1 << 20;
    private static final long FIRST_START_MEGABYTES = 200;
    private static final long LATER_START_MEGABYTES = 32;

    /// PostgreSQL's own tools hand paths to a shell, between double quotes.
    private static final Pattern UNSAFE = Pattern.compile("[\"$`\\\\\\p{Cntrl}]");

    /// A lock lasts no longer than its channel, and a channel that nobody holds is closed when
    /// memory is cleaned: so the process holds the locks it has.
    private static final Set<FileLock> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileLock lock;

    private DataDirectory(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
        HELD.add(lock);
    }

    /// Makes the folder if need be, and locks it.
    static DataDirectory open(Path path) {
        return openUnlessHeld(path).orElseThrow(() -> heldByAnother(path));
    }

    /// The same; nothing when another program has it open.
    static Optional<DataDirectory> openUnlessHeld(Path path) {
        var folder = path.toAbsolutePath().normalize();
        if (UNSAFE.matcher(folder.toString()).find()) {
            throw new CannotStart(Sentences.text("data.refused.name", folder));
        }
        try {
            Files.createDirectories(folder);
            refuseForeign(folder);
            var lock = lock(folder);
            if (lock == null) {
                return Optional.empty();
            }
            var directory = new DataDirectory(folder, lock);
            directory.mark();
            directory.checkLog();
            return Optional.of(directory);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    Path path() {
        return path;
    }

    Path database() {
        return path.resolve("database");
    }

    Path log() {
        return path.resolve("log").resolve("chungtay.log");
    }

    /// A full disk is told before it can hurt.
    void checkSpace() {
        var first = !Files.exists(database().resolve("made"));
        var needed = first ? FIRST_START_MEGABYTES : LATER_START_MEGABYTES;
        var free = path.toFile().getUsableSpace() / MEGABYTE;
        if (free < needed) {
            throw new CannotStart(Sentences.text("data.refused.space", path, free, needed));
        }
    }

    @Override
    public void close() throws IOException {
        lock.acquiredBy().close();
        HELD.remove(lock);
    }

    static CannotStart unusable(Path folder, IOException why) {
        return DiskFull.isSaid(why.getMessage())
                ? new CannotStart(Sentences.text("data.refused.disk", folder), why)
                : new CannotStart(
                        Sentences.text("data.refused.unusable", folder, reason(why)), why);
    }

    private static String reason(IOException why) {
        return switch (why) {
            case java.nio.file.AccessDeniedException denied ->
                    Sentences.text("data.reason.denied", denied.getFile());
            case java.nio.file.FileAlreadyExistsException file ->
                    Sentences.text("data.reason.file", file.getFile());
            default -> String.valueOf(why.getMessage());
        };
    }

    private static void refuseForeign(Path folder) throws IOException {
        if (Files.exists(folder.resolve("format"))) {
            return;
        }
        try (var entries = Files.list(folder)) {
            var foreign =
                    entries.anyMatch(entry ->
                            !MADE_BEFORE_THE_MARK.contains(entry.getFileName().toString()));
            if (foreign) {
                throw new CannotStart(Sentences.text("data.refused.foreign", folder));
            }
        }
    }

    private static CannotStart heldByAnother(Path path) {
        var folder = path.toAbsolutePath().normalize();
        try {
            var holder = Files.readString(folder.resolve("lock")).strip();
            return new CannotStart(Sentences.text("data.refused.locked", folder, holder));
        } catch (IOException e) {
            return unusable(folder, e);
        }
    }

    private static @Nullable FileLock lock(Path folder) throws IOException {
        var file = folder.resolve("lock");
        var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            return null;
        }
        channel.truncate(0);
        channel.write(StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
        return lock;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) { // this very process holds it
            return null;
        }
    }

    private void mark() throws IOException {
        var file = path.resolve("format");
        if (!Files.exists(file)) {
            Files.writeString(file, FORMAT + "\n");
            return;
        }
        var format = Files.readString(file).strip();
        if (!format.equals(FORMAT)) {
            throw new CannotStart(Sentences.text("data.refused.format", path, format, FORMAT));
        }
    }

    private void checkLog() throws IOException {
        Files.createDirectories(log().resolveSibling(""));
        FileChannel.open(log(), StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
    }
}
