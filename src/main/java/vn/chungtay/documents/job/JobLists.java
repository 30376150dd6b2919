package vn.chungtay.documents.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Vault;
import vn.chungtay.identity.Viewer;

/// Finds jobs: all of them for whoever may bring lists in everywhere, for others those they sent.
@Component
class JobLists {
    private static final String ASKED =
            """
            (:all or j.account = cast(:account as bigint))
            and (:kind = '' or j.kind = :kind)
            and (:state = '' or j.state = :state)
            and strpos(search_text(f.name || ' ' || j.created_by), search_text(:q)) > 0
            """;

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;

    JobLists(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    Optional<Job> find(JobId job, Viewer viewer) {
        return database.sql(
                        """
                        select j.id, j.kind, j.parameters, j.preview, j.created_by, j.created_at,
                               j.account, j.within, j.state, j.rows_read, j.rows_written,
                               j.error_count, j.errors, j.notes, f.name as file_name,
                               j.rejected is not null as has_rejected
                          from import_job j
                          join import_file f on f.id = j.file
                         where j.id = :job
                           and (:all or j.account = cast(:account as bigint))
                        """)
                .params(own(viewer))
                .param("job", job.value())
                .query((row, number) -> job(row))
                .optional();
    }

    /// The lines of a job that were not taken.
    Optional<byte[]> rejected(JobId job, Viewer viewer) {
        return database.sql(
                        """
                        select f.content, f.closed
                          from import_job j
                          join import_file f on f.id = j.rejected
                         where j.id = :job
                           and (:all or j.account = cast(:account as bigint))
                        """)
                .params(own(viewer))
                .param("job", job.value())
                .query((row, number) ->
                        row.getBoolean("closed")
                                ? vault.open(row.getBytes("content"))
                                : row.getBytes("content"))
                .optional();
    }

    Optional<Job> latest(Viewer viewer) {
        return list(JobFilter.NONE, viewer, 1, 1).stream().findFirst();
    }

    List<Job> all(JobFilter filter, Viewer viewer) {
        return list(filter, viewer, Integer.MAX_VALUE, 1);
    }

    /// Jobs without their errors.
    ///
    /// @param page counted from 1
    List<Job> list(JobFilter filter, Viewer viewer, int size, int page) {
        return asked(
                        """
                          select j.id, j.kind, j.parameters, j.preview, j.created_by, j.created_at,
                                 j.account, j.within, j.state, j.rows_read, j.rows_written,
                                 j.error_count, '[]' as errors, j.notes, f.name as file_name,
                                 j.rejected is not null as has_rejected
                            from import_job j
                            join import_file f on f.id = j.file
                           where %s
                        order by %s
                           limit :size
                          offset :skipped
                        """
                                .formatted(ASKED, filter.order().sql()),
                        filter,
                        viewer)
                .param("size", size)
                .param("skipped", (long) size * (page - 1))
                .query((row, number) -> job(row))
                .list();
    }

    int count(JobFilter filter, Viewer viewer) {
        return asked(
                        """
                        select count(*)
                          from import_job j
                          join import_file f on f.id = j.file
                         where %s
                        """
                                .formatted(ASKED),
                        filter,
                        viewer)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, JobFilter filter, Viewer viewer) {
        return database.sql(sql)
                .params(own(viewer))
                .param("kind", filter.kind())
                .param("state", filter.state())
                .param("q", filter.q());
    }

    private static Map<String, @Nullable Object> own(Viewer viewer) {
        var own = new HashMap<String, @Nullable Object>();
        own.put("all", viewer.mayEverywhere(Permission.IMPORT_LISTS));
        own.put("account", Sender.of(viewer).id());
        return own;
    }

    private Job job(ResultSet row) throws SQLException {
        return new Job(
                Jobs.id(row),
                Jobs.order(row),
                row.getString("file_name"),
                row.getObject("created_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDateTime(),
                JobState.valueOf(row.getString("state")),
                row.getLong("rows_read"),
                row.getLong("rows_written"),
                Json.errors(row.getString("errors")),
                row.getLong("error_count"),
                row.getBoolean("has_rejected"),
                Json.notes(row.getString("notes")));
    }
}
