package vn.chungtay.documents.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The contents of filed papers, each once: a row says of which kind and sum it is, and has the
/// content itself unless a store for files is set up. What was filed before there was one is read
/// from the database until it has been moved.
@Component
public class Contents implements InitializingBean {
    private final JdbcClient database;
    private final ObjectStore store;

    Contents(JdbcClient database, ObjectStore store) {
        this.database = database;
        this.store = store;
    }

    /// What a paper holds.
    ///
    /// @param sum its SHA-256
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    public record Content(String mediaType, byte[] bytes, byte[] sum) {}

    /// No start without a store that lets us in, nor where files were left in one that is not set
    /// up any more.
    @Override
    public void afterPropertiesSet() {
        if (store.isOn()) {
            store.check();
        } else {
            elsewhere().ifPresent(store::get);
        }
    }

    /// Keeps a content, in the caller's transaction, unless it is kept already. Should that be
    /// taken back, the store has a content that nothing refers to and that is there already when
    /// somebody files it again.
    ///
    /// @return its id
    public long keep(String mediaType, byte[] content) {
        var sum = sum(content);
        var known = id(sum);
        if (known != null) {
            return known;
        }
        if (store.isOn()) {
            store.put(sum, content);
        }
        database.sql(
                        """
                        insert into file_content (media_type, content, size, sha256)
                        values (:type, :content, :size, :sum)
                            on conflict on constraint file_content_once do nothing
                        """)
                .param("type", mediaType)
                .param("content", store.isOn() ? null : content)
                .param("size", content.length)
                .param("sum", sum)
                .update();
        return Objects.requireNonNull(id(sum));
    }

    /// One that is kept. Whatever the store hands out for it is held against its sum.
    public Content read(long id) {
        var kept =
                database.sql("select media_type, content, sha256 from file_content where id = ?")
                        .param(id)
                        .query((row, _) ->
                                new Kept(
                                        Objects.requireNonNull(row.getString("media_type")),
                                        row.getBytes("content"),
                                        Objects.requireNonNull(row.getBytes("sha256"))))
                        .single();
        return new Content(kept.mediaType, bytes(kept), kept.sum);
    }

    /// Takes some contents out of the database and into the store, if one is set up.
    ///
    /// @param most how many at once
    public void move(int most) {
        if (store.isOn()) {
            database.sql(
                            """
                              select id
                                from file_content
                               where content is not null
                            order by id
                               limit ?
                            """)
                    .param(most)
                    .query(Long.class)
                    .list()
                    .forEach(this::move);
        }
    }

    private void move(long id) {
        var content = read(id);
        store.put(content.sum(), content.bytes());
        database.sql("update file_content set content = null where id = ?").param(id).update();
    }

    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    private record Kept(String mediaType, byte @Nullable [] content, byte[] sum) {}

    private byte[] bytes(Kept kept) {
        if (kept.content != null) {
            return kept.content;
        }
        var handed = store.get(kept.sum);
        if (!MessageDigest.isEqual(sum(handed), kept.sum)) {
            throw store.handedOut(kept.sum);
        }
        return handed;
    }

    private Optional<byte[]> elsewhere() {
        return database.sql("select sha256 from file_content where content is null limit 1")
                .query(byte[].class)
                .optional();
    }

    private @Nullable Long id(byte[] sum) {
        return database.sql("select id from file_content where sha256 = ?")
                .param(sum)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private static byte[] sum(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Each Java has SHA-256", e);
        }
    }
}
