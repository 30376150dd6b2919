package vn.chungtay.documents;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps filed papers, for other modules to refer to by id.
@Component
public class StoredFiles {
    private final JdbcClient database;
    private final Clock clock;

    StoredFiles(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Files a paper, in the caller's transaction.
    public FileId store(StoredFile file) {
        var id =
                database.sql(
                                """
                                   insert into stored_file (name, media_type, content, stored_at)
                                   values (:name, :type, :content, :at)
                                returning id
                                """)
                        .param("name", file.name())
                        .param("type", file.mediaType())
                        .param("content", file.content())
                        .param("at", OffsetDateTime.now(clock))
                        .query(Long.class)
                        .single();
        return new FileId(id);
    }

    public Optional<StoredFile> find(FileId id) {
        return database.sql(
                        """
                        select name, media_type, content
                          from stored_file
                         where id = :id
                        """)
                .param("id", id.value())
                .query((row, number) ->
                        new StoredFile(
                                Objects.requireNonNull(row.getString("name")),
                                Objects.requireNonNull(row.getString("media_type")),
                                Objects.requireNonNull(row.getBytes("content"))))
                .optional();
    }
}
