package vn.chungtay.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where things lie when the command line does not say.
final class Places {
    private static final String SERVED = "serve";

    private Places() {}

    /// The folder of the program itself, named by its launcher.
    static Path home() {
        return Path.of(Optional.ofNullable(System.getenv("CHUNGTAY_HOME")).orElse(""))
                .toAbsolutePath();
    }

    /// Where `CHUNGTAY_DATA` says, for what is served; the demo must never come upon that. Else in
    /// the program's own folder; where that cannot be used, because it belongs to someone else or
    /// because PostgreSQL's account cannot get there, in the place the system has for such data.
    static Path data(String name) {
        var named = System.getenv("CHUNGTAY_DATA");
        if (named != null && !named.isBlank() && name.equals(SERVED)) {
            return Path.of(named);
        }
        var beside = home().resolve("data").resolve(name);
        return suits(beside) ? beside : ofSystem().resolve(name);
    }

    private static Path ofSystem() {
        if (PostgresAccount.isRoot()) {
            return Path.of("/var/lib/chungtay");
        }
        var userHome = Path.of(System.getProperty("user.home"));
        return Optional.ofNullable(System.getenv("XDG_DATA_HOME"))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(userHome.resolve(".local").resolve("share"))
                .resolve("chungtay");
    }

    private static boolean suits(Path folder) {
        var existing = folder;
        while (!Files.exists(existing)) {
            existing = existing.resolveSibling("");
        }
        try {
            return Files.isWritable(existing)
                    && PostgresAccount.forFolder(existing).reaches(existing);
        } catch (IOException e) {
            return false;
        }
    }
}
