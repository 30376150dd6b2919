package vn.chungtay.documents;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.content.PaperKind;
import vn.chungtay.documents.content.PaperText;
import vn.chungtay.documents.content.Words;
import vn.chungtay.documents.store.Contents;

/// Reads the text of what was filed, soon after; what was filed before texts were read too.
@Component
class FileTexts implements Recurring {
    private static final Logger LOG = LoggerFactory.getLogger(FileTexts.class);
    private static final Duration PAUSE = Duration.ofSeconds(15);

    /// Other things are to be done in between.
    private static final int AT_ONCE = 50;

    private final JdbcClient database;
    private final Contents contents;
    private final Clock clock;

    FileTexts(JdbcClient database, Contents contents, Clock clock) {
        this.database = database;
        this.contents = contents;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "file-texts";
    }

    @Override
    public When when() {
        return new Every(PAUSE);
    }

    @Override
    public void run() {
        waiting().forEach(this::read);
    }

    private List<Long> waiting() {
        return database.sql(
                        """
                          select c.id
                            from file_content c
                           where not exists (select from file_text t where t.content = c.id)
                        order by c.id
                           limit :most
                        """)
                .param("most", AT_ONCE)
                .query(Long.class)
                .list();
    }

    private void read(long id) {
        var content = contents.read(id);
        var text = text(id, content.mediaType(), content.bytes());
        database.sql(
                        """
                        insert into file_text (content, body, words, read_at)
                        values (:content, :body, array_to_tsvector(:words), :at)
                            on conflict (content) do nothing
                        """)
                .param("content", id)
                .param("body", text)
                .param("words", Words.of(text).toArray(String[]::new))
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /// A paper whose text cannot be read is kept all the same, and not tried again and again.
    private static String text(long content, String mediaType, byte[] bytes) {
        try {
            var kind = PaperKind.ofMediaType(mediaType);
            return kind.isPresent() ? PaperText.of(kind.get(), bytes) : "";
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.warn("No text of the content {} could be read", content, e);
            return "";
        }
    }
}
