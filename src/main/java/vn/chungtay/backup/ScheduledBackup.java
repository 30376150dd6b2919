package vn.chungtay.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.Recurring;

/// Makes a copy each day, reads it back where it is not locked, and only then lets old ones go. A
/// copy that failed takes none away.
@Component
@ConditionalOnProperty("chungtay.backup.folder")
class ScheduledBackup implements Recurring {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledBackup.class);
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Keys NO_KEYS = new Keys(null, new char[0]);

    private final BackupSettings settings;
    private final DataSource database;
    private final BackupRuns last;
    private final Clock clock;

    ScheduledBackup(BackupSettings settings, DataSource database, BackupRuns last, Clock clock) {
        this.settings = settings;
        this.database = database;
        this.last = last;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public When when() {
        return new Daily(settings.at());
    }

    @Override
    public void run() {
        var began = clock.instant();
        try {
            var file = made(began);
            last.succeeded(began, file, Files.size(file));
            LOG.info("Everything was copied to {}", file);
            for (var gone : new BackupFolder(settings.folder()).thin(settings.retention())) {
                LOG.info("The copy {} was one too many and is gone", gone);
            }
        } catch (IOException | SQLException | RuntimeException wrong) {
            LOG.error("No copy could be made in {}", settings.folder(), wrong);
            last.failed(began, String.valueOf(wrong.getMessage()));
        }
    }

    private Path made(Instant began) throws IOException, SQLException {
        var lock = settings.lock();
        var moment = LocalDateTime.ofInstant(began, VIETNAM);
        var file = new BackupFolder(settings.folder()).file(moment, lock.isThere());
        try (var connection = database.getConnection()) {
            Backup.write(file, connection, lock);
            connection.rollback();
        }
        if (!lock.isThere()) {
            Copy.of(file, NO_KEYS).verify();
        }
        return file;
    }
}
