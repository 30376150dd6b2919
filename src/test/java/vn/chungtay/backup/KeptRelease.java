package vn.chungtay.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.TestPostgres;

/// Copies that earlier releases made of what their tests had left, kept for every later one.
public final class KeptRelease {
    private static final Path FOLDER = Path.of("src/test/resources/releases");
    private static final int AT_ONCE = 1000;

    private KeptRelease() {}

    static List<Path> all() throws Exception {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
        }
    }

    /// How a release adds its own: `-Dchungtay.release=0.1.0`, see docs/operating.md.
    ///
    /// @param of what is in it, for the name
    public static void addIfAsked(String address, String of) throws Exception {
        var release = System.getProperty("chungtay.release", "");
        if (release.isEmpty()) {
            return;
        }
        var application = TestPostgres.application(address);
        var seal = JdbcClient.create(application).sql("select audit_seal_waiting(" + AT_ONCE + ")");
        while (seal.query(Integer.class).single() == AT_ONCE) {
            // the next thousand
        }
        try (var connection = application.getConnection()) {
            Backup.write(
                    FOLDER.resolve(release + "-" + of + ".zip"), connection, Lock.none(), release);
        }
    }
}
