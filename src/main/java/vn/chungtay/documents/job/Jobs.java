package vn.chungtay.documents.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Vault;

/// The rows of jobs on their way from asked for to done or failed. What is over stays as it is.
@Component
class Jobs {
    private static final int PIECE = 4 * 1024 * 1024;

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;

    Jobs(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    JobId add(Upload upload, Order order) {
        return database.sql(
                        """
                          with kept as (
                              insert into import_file (name, content, closed)
                              values (:name, :content, true)
                           returning id
                          )
                        insert into import_job (kind, file, parameters, preview, created_at,
                                                created_by, account, within)
                        select :kind, kept.id, :parameters::jsonb, :preview, :now, :by,
                               cast(:account as bigint), :within
                          from kept
                        returning id
                        """)
                .param("name", upload.name())
                .param("content", vault.close(upload.content()))
                .param("kind", order.kind())
                .param("parameters", Json.of(order.parameters()))
                .param("preview", order.preview())
                .param("now", now())
                .param("by", order.by().name())
                .param("account", order.by().id())
                .param("within", order.by().kept())
                .query((row, number) -> id(row))
                .single();
    }

    /// The job that takes over what a good preview looked at, unless there is one already.
    Optional<JobId> addAfter(JobId preview, Sender by) {
        return database.sql(
                        """
                        insert into import_job (kind, file, parameters, preview, previewed_by,
                                                created_at, created_by, account, within)
                        select kind, file, parameters, false, id, :now, :by,
                               cast(:account as bigint), :within
                          from import_job
                         where id = :preview
                           and preview
                           and state = 'DONE'
                            on conflict do nothing
                        returning id
                        """)
                .param("preview", preview.value())
                .param("now", now())
                .param("by", by.name())
                .param("account", by.id())
                .param("within", by.kept())
                .query((row, number) -> id(row))
                .optional();
    }

    /// The job that already takes over, or took over, what a preview looked at.
    Optional<JobId> after(JobId preview) {
        return database.sql(
                        """
                        select id
                          from import_job
                         where previewed_by = :preview
                           and state <> 'FAILED'
                        """)
                .param("preview", preview.value())
                .query((row, number) -> id(row))
                .optional();
    }

    /// Nothing when the job is over. The file is not read yet.
    Optional<Work> begin(JobId job) {
        return database.sql(
                        """
                        update import_job j
                           set state = 'RUNNING',
                               attempts = j.attempts + 1,
                               started_at = :now
                          from import_file f
                         where f.id = j.file
                           and j.id = :job
                           and j.state in ('QUEUED', 'RUNNING')
                        returning j.id, j.kind, j.parameters, j.preview, j.created_by, j.account,
                                  j.within, j.attempts, f.name
                        """)
                .param("job", job.value())
                .param("now", now())
                .query((row, number) ->
                        new Work(
                                id(row), order(row), row.getString("name"), row.getInt("attempts")))
                .optional();
    }

    /// Its last attempt does not count.
    void spare(JobId job) {
        database.sql(
                        """
                        update import_job
                           set attempts = attempts - 1
                         where id = :job
                           and state = 'RUNNING'
                           and attempts > 0
                        """)
                .param("job", job.value())
                .update();
    }

    /// In pieces: the driver would hold the whole of it two times more, in hexadecimal.
    byte[] content(JobId job) {
        var first = pieceOf(job, 0);
        var content = Arrays.copyOf(first.bytes(), first.length());
        for (var place = PIECE; place < content.length; place += PIECE) {
            var piece = pieceOf(job, place).bytes();
            System.arraycopy(piece, 0, content, place, piece.length);
        }
        return first.closed() ? vault.open(content) : content;
    }

    private byte @Nullable [] closed(byte @Nullable [] plain) {
        return plain == null ? null : vault.close(plain);
    }

    private Piece pieceOf(JobId job, int place) {
        return database.sql(
                        """
                        select f.closed, length(f.content) as length,
                               substring(f.content from :place + 1 for :size) as piece
                          from import_job j
                          join import_file f on f.id = j.file
                         where j.id = :job
                        """)
                .param("job", job.value())
                .param("place", place)
                .param("size", PIECE)
                .query((row, number) ->
                        new Piece(
                                row.getBoolean("closed"),
                                row.getInt("length"),
                                row.getBytes("piece")))
                .single();
    }

    void read(JobId job, long rows) {
        database.sql(
                        """
                        update import_job
                           set rows_read = :rows
                         where id = :job
                           and state = 'RUNNING'
                        """)
                .param("job", job.value())
                .param("rows", rows)
                .update();
    }

    /// Whether the job is still to be done, until the end of the transaction. A program that was
    /// taken for dead and is not waits here until the other one is through.
    boolean hold(JobId job) {
        return database.sql(
                        """
                           select id
                             from import_job
                            where id = :job
                              and state = 'RUNNING'
                              for update
                        """)
                .param("job", job.value())
                .query((row, number) -> id(row))
                .optional()
                .isPresent();
    }

    void end(JobId job, Ending ending) {
        database.sql(
                        """
                          with kept as (
                              insert into import_file (name, content, closed)
                              select 'rejected.csv', cast(:rejected as bytea), true
                               where cast(:rejected as bytea) is not null
                           returning id
                          )
                        update import_job
                           set state = :state,
                               finished_at = :now,
                               rows_written = :written,
                               notes = :notes::jsonb,
                               error_count = :count,
                               errors = :errors::jsonb,
                               rejected = (select id from kept)
                         where id = :job
                           and state = 'RUNNING'
                        """)
                .param("job", job.value())
                .param("now", now())
                .param("state", ending.state().name())
                .param("written", ending.written())
                .param("notes", Json.of(ending.notes()))
                .param("count", ending.errorCount())
                .param("errors", Json.of(ending.errors()))
                .param("rejected", closed(ending.rejected()), Types.BINARY)
                .update();
    }

    static JobId id(ResultSet row) throws SQLException {
        return new JobId(row.getLong("id"));
    }

    static Order order(ResultSet row) throws SQLException {
        return new Order(
                row.getString("kind"),
                Json.parameters(row.getString("parameters")),
                row.getBoolean("preview"),
                sender(row));
    }

    private static Sender sender(ResultSet row) throws SQLException {
        var account = row.getObject("account", Long.class);
        return new Sender(
                account == null ? null : new AccountId(account),
                Objects.requireNonNull(row.getString("created_by")),
                Sender.scopes((String[]) row.getArray("within").getArray()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    private record Piece(boolean closed, int length, byte[] bytes) {}
}
