package vn.chungtay.documents;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.store.Contents;

/// Keeps filed papers, for other modules to refer to by id. Each content is kept once, under the
/// name of each filing.
@Component
public class StoredFiles {
    private final JdbcClient database;
    private final Contents contents;
    private final Clock clock;

    StoredFiles(JdbcClient database, Contents contents, Clock clock) {
        this.database = database;
        this.contents = contents;
        this.clock = clock;
    }

    /// Files a paper, in the caller's transaction. A content that is there already is not kept a
    /// second time.
    public FileId store(StoredFile file) {
        var id =
                database.sql(
                                """
                                   insert into stored_file (name, content, stored_at)
                                   values (:name, :content, :at)
                                returning id
                                """)
                        .param("name", file.name())
                        .param("content", contents.keep(file.mediaType(), file.content()))
                        .param("at", OffsetDateTime.now(clock))
                        .query(Long.class)
                        .single();
        return new FileId(id);
    }

    /// One that was filed; told in words where the store for files does not hand it out now.
    public Optional<StoredFile> find(FileId id) {
        return database.sql("select name, content from stored_file where id = :id")
                .param("id", id.value())
                .query((row, _) ->
                        Map.entry(
                                Objects.requireNonNull(row.getString("name")),
                                row.getLong("content")))
                .optional()
                .map(filing -> {
                    var content = contents.read(filing.getValue());
                    return new StoredFile(filing.getKey(), content.mediaType(), content.bytes());
                });
    }
}
