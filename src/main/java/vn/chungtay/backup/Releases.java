package vn.chungtay.backup;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/// Before anything is migrated: a database that a newer release has been at, or that a restore left
/// unfinished, is refused with a sentence and stays as it is.
@Component
class Releases implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        var newest =
                Arrays.stream(flyway.info().all())
                        .filter(info -> isFuture(info.getState()))
                        .map(MigrationInfo::getVersion)
                        .filter(Objects::nonNull)
                        .max(MigrationVersion::compareTo);
        if (newest.isPresent()) {
            var known = latest(Flyway.configure().configuration(flyway.getConfiguration()));
            throw new BackupRefused(Words.text("start.refused.newer", newest.get(), known));
        }
        if (isUnfinished(flyway)) {
            throw new BackupRefused(Words.text("start.refused.unfinished"));
        }
        flyway.migrate();
    }

    /// The last version that this release knows.
    static String latest(FluentConfiguration configuration) {
        return Arrays.stream(configuration.load().info().all())
                .filter(info -> !isFuture(info.getState()))
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(MigrationVersion::compareTo)
                .map(MigrationVersion::getVersion)
                .orElse("-");
    }

    private static boolean isFuture(MigrationState state) {
        return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
    }

    private static boolean isUnfinished(Flyway flyway) {
        var source = Optional.ofNullable(flyway.getConfiguration().getDataSource()).orElseThrow();
        try (var connection = source.getConnection()) {
            return new Catalogue(connection).has(UnfinishedRestore.TABLE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
