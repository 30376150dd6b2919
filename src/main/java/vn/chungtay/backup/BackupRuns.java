package vn.chungtay.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.upkeep.LastBackup;

/// How the copies that are made by themselves have gone; asked by whoever shows the state of the
/// program.
@Component
public class BackupRuns implements LastBackup {
    private final JdbcClient database;
    private final Clock clock;

    BackupRuns(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> madeAt() {
        return success().map(Success::at);
    }

    /// @param file on the node that made it
    public record Success(Instant at, String file, long size) {}

    public record Failure(Instant at, String problem) {}

    public Optional<Success> success() {
        return database.sql(
                        """
                          select ended_at, file, size
                            from backup_run
                           where file is not null
                        order by id desc
                           limit 1
                        """)
                .query((row, number) ->
                        new Success(
                                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                                row.getString("file"),
                                row.getLong("size")))
                .optional();
    }

    /// Nothing where a copy was made since.
    public Optional<Failure> failure() {
        return database.sql(
                        """
                          select ended_at, problem
                            from (  select ended_at, problem
                                      from backup_run
                                  order by id desc
                                     limit 1
                                 ) latest
                           where problem is not null
                        """)
                .query((row, number) ->
                        new Failure(
                                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                                row.getString("problem")))
                .optional();
    }

    void succeeded(Instant began, Path file, long size) {
        database.sql(
                        """
                        insert into backup_run (began_at, ended_at, file, size)
                        values (:began, :ended, :file, :size)
                        """)
                .param("began", at(began))
                .param("ended", at(clock.instant()))
                .param("file", file.toAbsolutePath().toString())
                .param("size", size)
                .update();
    }

    void failed(Instant began, String problem) {
        database.sql(
                        """
                        insert into backup_run (began_at, ended_at, problem)
                        values (:began, :ended, :problem)
                        """)
                .param("began", at(began))
                .param("ended", at(clock.instant()))
                .param("problem", problem)
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
