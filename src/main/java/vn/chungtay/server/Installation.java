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
        return one().map(it -> start.of(it, System.getenv())).orElse(start);
    }

    /// The same for what only reads: a mistyped directory is not made into an empty province.
    Start startOnWhatIsThere() {
        if (server().isEmpty() && !EmbeddedDatabase.isMadeIn(data())) {
            throw new CannotStart(Sentences.text("database.refused.none", data()));
        }
        return start();
    }

    /// Its database, whether or not the server runs.
    ReachedDatabase reach() throws IOException {
        var database = ReachedDatabase.of(server(), data());
        return one().map(Province::schema).map(database::in).orElse(database);
    }

    /// A PostgreSQL that is named, by the province or the environment.
    Optional<DatabaseRoles> server() {
        return one().flatMap(Province::database).or(Installation::named);
    }

    /// Where on a server its tables are.
    DatabaseRoles in(DatabaseRoles server) {
        return one().map(Province::schema).map(server::in).orElse(server);
    }

    /// The name of the file with its key.
    String key() {
        return InstallationKey.file(one().orElse(null));
    }

    private Optional<Province> one() {
        return Optional.ofNullable(province).map(Province::of);
    }

    /// What the environment names.
    static Optional<DatabaseRoles> named() {
        return DatabaseRoles.from(System.getenv());
    }
}
