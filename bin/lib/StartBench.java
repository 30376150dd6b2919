import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// From the command to the first page, and what the program holds: as built here and, if
/// `bin/package` has made one, as unpacked from the archive.
final class StartBench {
    private static final int LATER = 5;
    private static final int READERS = 8;
    private static final int ROUNDS = 100;
    private static final String[] PAGES = {
        "/", "/programme", "/forms/B2", "/findings", "/units", "/targets/overview", "/members"
    };

    private final Path home;
    private final Path data;

    StartBench(Path home, Path data) {
        this.home = home;
        this.data = data;
    }

    void run() throws Exception {
        var built = home.resolve("bin/chungtay");
        starts("serve, as built here", built);
        var unpacked = home.resolve("target").resolve("bench-package");
        var packaged = unpack(unpacked);
        if (packaged.isPresent()) {
            starts("serve, from the package", packaged.get());
        } else {
            System.out.println("\nNo package to start: bin/package makes one");
        }
        load(packaged.orElse(built));
        Program.delete(unpacked);
    }

    private void starts(String title, Path launcher) throws Exception {
        Program.delete(data);
        System.out.println("\nStart, from the command to the first page: " + title);
        try (var program = timed("first, on an empty data directory", launcher)) {
            Thread.sleep(5_000);
            System.out.println("  idle memory after it (PSS)");
            program.printMemory();
        }
        for (var i = 0; i < LATER; i++) {
            timed("later", launcher).close();
        }
        Program.delete(data);
    }

    private Program timed(String which, Path launcher) throws Exception {
        var begun = System.nanoTime();
        var program = Program.start(home, launcher, "serve", data);
        System.out.printf("  %-44s %10.1f s%n", which, (System.nanoTime() - begun) / 1e9);
        return program;
    }

    /// What is held before and after many readers; the demo, since pages without figures weigh
    /// nothing.
    private void load(Path launcher) throws Exception {
        Program.delete(data);
        try (var program = Program.start(home, launcher, "demo", data)) {
            Visit.enterDemo();
            System.out.println("\nMemory (PSS) of the demo after it has loaded its sample");
            program.printMemory();
            var begun = System.nanoTime();
            read(program);
            var asked = READERS * ROUNDS * PAGES.length;
            System.out.printf(
                    "  after %,d pages, %d at once, %.0f a second%n",
                    asked, READERS, asked / ((System.nanoTime() - begun) / 1e9));
            program.printMemory();
            Thread.sleep(60_000);
            System.out.println("  a minute later");
            program.printMemory();
        }
        Program.delete(data);
    }

    private void read(Program program) throws Exception {
        Callable<Void> reader =
                () -> {
                    for (var round = 0; round < ROUNDS; round++) {
                        for (var page : PAGES) {
                            program.page(page).call();
                        }
                    }
                    return null;
                };
        try (var readers = Executors.newFixedThreadPool(READERS)) {
            var all = IntStream.range(0, READERS).mapToObj(i -> reader).toList();
            for (var done : readers.invokeAll(all)) {
                done.get();
            }
        }
    }

    /// The launcher of the archive, unpacked as whoever installs it does.
    private Optional<Path> unpack(Path folder) throws IOException, InterruptedException {
        var archives = home.resolve("target/packages").toFile().listFiles();
        var archive =
                Arrays.stream(archives == null ? new File[0] : archives)
                        .filter(file -> file.getName().endsWith(".tar.gz"))
                        .findFirst();
        if (archive.isEmpty()) {
            return Optional.empty();
        }
        Program.delete(folder);
        Files.createDirectories(folder);
        var tar = new ProcessBuilder("tar", "-xzf", archive.get().getPath(), "-C", "" + folder);
        if (tar.inheritIO().start().waitFor() != 0) {
            throw new IOException("Not unpacked: " + archive.get());
        }
        try (var within = Files.list(folder)) {
            return within.findFirst().map(tree -> tree.resolve("chungtay"));
        }
    }
}
