package vn.chungtay.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import vn.chungtay.shared.DiskFull;

/// A disk that can really be filled: a small file system in memory, mounted over a folder in
/// namespaces of its own. That takes no rights where the system lets everybody make namespaces, the
/// machine itself sees none of it, and it is gone with the last program on it, however a test ends.
/// Where namespaces are denied the folder lies on the disk of the machine, which nobody fills.
final class SmallDisk implements AutoCloseable {
    private static final String READY = "ready";

    /// In a shell, so that a machine without the command says so too.
    private static final String APART =
            "exec unshare --user --map-root-user --mount sh -c \"$1\" sh \"$2\"";

    /// More than a program asks for at its first start, and than it has written by the end of a
    /// test.
    private static final String MOUNT =
            "mount -t tmpfs -o size=512m,mode=700 tmpfs \"$1\" && echo " + READY + " && exec cat";

    private final Path folder;
    private final Process holder;
    private final String said;

    private SmallDisk(Path folder, Process holder, String said) {
        this.folder = folder;
        this.holder = holder;
        this.said = said;
    }

    /// @param folder an empty one
    static SmallDisk over(Path folder) throws IOException {
        var holder =
                new ProcessBuilder("sh", "-c", APART, "sh", MOUNT, folder.toString())
                        .redirectErrorStream(true)
                        .start();
        var said = holder.inputReader(StandardCharsets.UTF_8).readLine();
        return new SmallDisk(folder, holder, String.valueOf(said));
    }

    boolean isThere() {
        return said.equals(READY);
    }

    /// What the system said instead of making one.
    String refusal() {
        return said;
    }

    /// What goes in front of the command of a program that works on it.
    List<String> entering() {
        return isThere()
                ? List.of(
                        "nsenter",
                        "--target",
                        Long.toString(holder.pid()),
                        "--user",
                        "--mount",
                        "--preserve-credentials",
                        "--wd")
                : List.of();
    }

    /// The folder, for whoever has not entered.
    Path fromOutside() {
        var root = Path.of("/proc", Long.toString(holder.pid()), "root");
        return isThere() ? root.resolve(Path.of("/").relativize(folder.toAbsolutePath())) : folder;
    }

    /// To the last byte.
    void fill() throws IOException {
        var much = new byte[1 << 20];
        try (var out =
                Files.newOutputStream(
                        filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(much);
            }
        } catch (IOException full) {
            if (!DiskFull.isSaid(full.getMessage())) {
                throw full;
            }
        }
    }

    void makeRoom() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return fromOutside().resolve("filler");
    }

    /// A server that outlived the programs would keep it.
    @Override
    public void close() throws IOException, InterruptedException {
        var postmaster = Postmaster.in(fromOutside().resolve("database").resolve("cluster"));
        if (isThere() && postmaster.filter(Postmaster::isAlive).isPresent()) {
            var number = Long.parseLong(postmaster.get().entries().getFirst());
            ProcessHandle.of(number).ifPresent(ProcessHandle::destroyForcibly);
        }
        holder.destroy();
        holder.waitFor();
    }
}
