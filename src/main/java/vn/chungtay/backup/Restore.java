package vn.chungtay.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.PGConnection;

/// Takes a copy back into a schema that holds nothing. The tables are made as they were when the
/// copy was, filled in one transaction, and migrated on to this release.
///
/// Until that transaction ends a mark stands in the schema, from before the first table: a start
/// refuses it ([UnfinishedRestore]) and the next restore clears it away, whatever ended this one.
public final class Restore {
    private static final String DISK_FULL = "53100";

    private final DataSource owner;
    private final String application;

    /// @param owner by the role that is to own the tables
    /// @param application the role that answers requests
    public Restore(DataSource owner, String application) {
        this.owner = owner;
        this.application = application;
    }

    public Manifest from(Copy copy) {
        var said = copy.verify();
        checkRelease(said);
        try (var held = owner.getConnection()) {
            var catalogue = new Catalogue(held);
            if (catalogue.number("select pg_try_advisory_lock(hashtext('restore'))::int") == 0) {
                throw new BackupRefused(Words.text("restore.refused.another"));
            }
            if (catalogue.has(UnfinishedRestore.TABLE)) {
                flyway().cleanDisabled(false).load().clean();
            }
            if (!catalogue.isEmpty()) {
                throw new BackupRefused(Words.text("restore.refused.full"));
            }
            return taken(copy, said);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private Manifest taken(Copy copy, Manifest said) throws SQLException {
        try {
            as(said.origin().version()).load().migrate();
            load(copy);
            flyway().load().migrate();
            analyse();
            return said;
        } catch (RuntimeException | SQLException e) {
            clear(e);
            if (e instanceof FlywayException told) {
                throw new BackupRefused(
                        Words.text("restore.refused.migration", String.valueOf(told.getMessage())),
                        told);
            }
            throw e;
        }
    }

    /// All or nothing.
    private void load(Copy copy) throws SQLException {
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            var bare = BareTables.of(connection);
            var filling = new Filling(connection);
            var manifest = copy.read(filling::take);
            filling.finish(manifest);
            bare.dress();
            UnfinishedRestore.unmark(connection);
            connection.commit();
        }
    }

    /// A table that was just filled is planned for as if it were empty.
    private void analyse() throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    /// Nothing of it stays; where even that fails the mark does.
    private void clear(Exception why) {
        try (var connection = owner.getConnection()) {
            if (new Catalogue(connection).has(UnfinishedRestore.TABLE)) {
                flyway().cleanDisabled(false).load().clean();
            }
        } catch (SQLException | FlywayException e) {
            why.addSuppressed(e);
        }
    }

    /// The migrations that the copy has been through must be exactly those that this release knows
    /// up to there.
    private void checkRelease(Manifest said) {
        var known = new HashMap<String, Optional<Integer>>();
        var target = said.origin().version();
        for (var info : as(target).load().info().all()) {
            var state = info.getState();
            if (info.getVersion() != null && state != MigrationState.ABOVE_TARGET) {
                known.put(info.getVersion().getVersion(), Optional.ofNullable(info.getChecksum()));
            }
        }
        var steps = said.origin().steps();
        var unknown = steps.stream().filter(step -> !known.containsKey(step.version())).findFirst();
        if (unknown.isPresent()) {
            throw new BackupRefused(
                    Words.text(
                            "restore.refused.newer",
                            said.origin().program(),
                            unknown.get().version(),
                            Releases.latest(flyway())));
        }
        checkSteps(said, known);
    }

    private static void checkSteps(Manifest said, Map<String, Optional<Integer>> known) {
        var left = new HashSet<>(known.keySet());
        for (var step : said.origin().steps()) {
            left.remove(step.version());
            if (!Optional.ofNullable(step.checksum()).equals(known.get(step.version()))) {
                throw new BackupRefused(Words.text("restore.refused.other", step.version()));
            }
        }
        if (!left.isEmpty()) {
            throw new BackupRefused(Words.text("restore.refused.other", left.iterator().next()));
        }
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration")
                .ignoreMigrationPatterns(new String[0])
                .placeholders(Map.of("application", application));
    }

    /// As a release was that knew no later version: views and rights are of today, so they come
    /// after what is copied.
    private FluentConfiguration as(String version) {
        return flyway().target(version)
                .skipDefaultCallbacks(true)
                .repeatableSqlMigrationPrefix("LATER")
                .callbacks(new UnfinishedRestore());
    }

    private static BackupRefused refused(SQLException why) {
        return DISK_FULL.equals(why.getSQLState())
                ? new BackupRefused(Words.text("restore.refused.disk"), why)
                : new BackupRefused(
                        Words.text("restore.refused.database", String.valueOf(why.getMessage())),
                        why);
    }

    /// Fills tables as their lines come.
    private static final class Filling {
        private final Connection connection;
        private final Map<String, Catalogue.Table> tables = new HashMap<>();
        private final Map<String, Long> filled = new HashMap<>();

        Filling(Connection connection) throws SQLException {
            this.connection = connection;
            for (var table : new Catalogue(connection).tables()) {
                tables.put("tables/" + table.name() + ".csv", table);
            }
        }

        void take(String entry, InputStream lines) throws IOException, SQLException {
            var table = tables.get(entry);
            if (table == null) {
                throw new BackupRefused(Words.text("restore.refused.table", entry));
            }
            if (table.name().equals(Catalogue.HISTORY)) { // written by migrating
                lines.transferTo(OutputStream.nullOutputStream());
                return;
            }
            var rows =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(table.filled(), lines);
            filled.put(table.name(), rows);
        }

        void finish(Manifest manifest) throws SQLException {
            for (var table : manifest.tables()) {
                var rows = filled.getOrDefault(table.name(), table.rows());
                if (rows != table.rows()) {
                    throw new BackupRefused(Words.text("restore.refused.table", table.name()));
                }
            }
            try (var statement =
                    connection.prepareStatement("select setval(?::text::regclass, ?)")) {
                for (var sequence : manifest.sequences().entrySet()) {
                    statement.setString(1, sequence.getKey());
                    statement.setLong(2, sequence.getValue());
                    statement.execute();
                }
            }
        }
    }
}
