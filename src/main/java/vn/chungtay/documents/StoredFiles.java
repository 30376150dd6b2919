package vn.chungtay.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps filed papers, for other modules to refer to by id. Each content is kept once, under the
/// name of each filing.
@Component
public class StoredFiles {
    private final JdbcClient database;
    private final Clock clock;

    StoredFiles(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Files a paper, in the caller's transaction. A content that is there already is not kept a
    /// second time.
    public FileId store(StoredFile file) {
        database.sql(
                        """
                        insert into file_content (media_type, content)
                        values (:type, :content)
                            on conflict on constraint file_content_once do nothing
                        """)
                .param("type", file.mediaType())
                .param("content", file.content())
                .update();
        var id =
                database.sql(
                                """
                                   insert into stored_file (name, content, stored_at)
                                   select :name, c.id, :at
                                     from file_content c
                                    where c.sha256 = :sum
                                returning id
                                """)
                        .param("name", file.name())
                        .param("sum", sum(file.content()))
                        .param("at", OffsetDateTime.now(clock))
                        .query(Long.class)
                        .single();
        return new FileId(id);
    }

    private static byte[] sum(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Each Java has SHA-256", e);
        }
    }

    public Optional<StoredFile> find(FileId id) {
        return database.sql(
                        """
                        select f.name, c.media_type, c.content
                          from stored_file f
                          join file_content c on c.id = f.content
                         where f.id = :id
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
