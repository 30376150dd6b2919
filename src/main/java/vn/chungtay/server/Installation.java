package vn.chungtay.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which data a command of `serve` is about: a data directory, or the PostgreSQL that
/// `CHUNGTAY_DB_URL` names; and which province there, if there are several.
final class Installation {
    @Option(names = "--data", paramLabel = "DIR", description = "${bundle:cli.option.data}")
    private @Nullable Path data;

    @Option(
            names = "--province",
            paramLabel = "FILE",
            description = "${bundle:cli.option.province}")
    private @Nullable Path province;

    Path data() {
        return data == null ? Places.data("serve") : data;
    }

    /// The application, for one piece of work: no jobs of others, and nobody visits it.
    Start start() {
        var start = new Start(data(), 0, null).with("chungtay.jobs.enabled", false);
        return province == null ? start : start.of(Province.of(province));
    }

    /// Its database, whether or not the server runs.
    ReachedDatabase reach() throws IOException {
        var database = ReachedDatabase.of(server(), data());
        return province == null ? database : database.in(Province.of(province).schema());
    }

    /// A PostgreSQL that is named, by the province or the environment.
    Optional<DatabaseRoles> server() {
        return province == null
                ? named()
                : Province.of(province).database().or(Installation::named);
    }

    /// Where on a server its tables are.
    DatabaseRoles in(DatabaseRoles server) {
        return province == null ? server : server.in(Province.of(province).schema());
    }

    /// The name of the file with its key.
    String key() {
        return InstallationKey.file(province == null ? null : Province.of(province));
    }

    /// What the environment names.
    static Optional<DatabaseRoles> named() {
        return DatabaseRoles.from(System.getenv());
    }
}
