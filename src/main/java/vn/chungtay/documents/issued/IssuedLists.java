package vn.chungtay.documents.issued;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.documents.FileId;
import vn.chungtay.documents.content.Words;
import vn.chungtay.web.Listed;
import vn.chungtay.web.Window;

/// Finds documents of the register; those struck out show on their own page only.
@Component
@Transactional(readOnly = true)
class IssuedLists {
    private static final String FROM =
            """
              from issued_document d
              left join stored_file f on f.id = d.file
              left join file_content c on c.id = f.content
              left join file_text t on t.content = f.content
            """;

    private static final String DOCUMENTS =
            """
            select d.id, d.number, d.issued_on, d.issuer, d.kind, d.summary, d.file, d.made_at,
                   d.person, d.voided_at, d.voided_by, d.void_reason, f.name as file_name,
                   c.media_type, c.size, t.body <> '' as readable
            """
                    + FROM;

    /// Each word stands in the register or in the file. Asked word by word, so that the indexes on
    /// words find the documents, and nobody reads the words of all others.
    private static final String MATCHING =
            """
             where d.voided_at is null
               and (cardinality(cast(:words as text[])) = 0
                    or d.id in (select found.id
                                  from (select w.word, i.id
                                          from unnest(cast(:words as text[])) as w (word)
                                          join issued_document i
                                            on i.words @@ to_tsquery('simple', w.word)
                                        union
                                        select w.word, i.id
                                          from unnest(cast(:words as text[])) as w (word)
                                          join file_text x
                                            on x.words @@ to_tsquery('simple', w.word)
                                          join stored_file s on s.content = x.content
                                          join issued_document i on i.file = s.id) found
                              group by found.id
                                having count(*) = (select count(distinct w.word)
                                                     from unnest(cast(:words as text[]))
                                                       as w (word))))
               and (cast(:kind as text) is null or d.kind = :kind)
               and (cast(:year as integer) is null
                    or date_part('year', d.issued_on) = cast(:year as integer))
               and (cast(:having as boolean) is null
                    or (d.file is not null) = cast(:having as boolean))
            """;

    private final JdbcClient database;

    IssuedLists(JdbcClient database) {
        this.database = database;
    }

    Listed<IssuedDocument> of(IssuedQuestion question, int page) {
        var count =
                asked("select count(*)" + FROM + MATCHING, question).query(Integer.class).single();
        var within = Listed.within(page, count);
        return new Listed<>(count, within, rows(question, Listed.window(within)), Map.of());
    }

    List<IssuedDocument> all(IssuedQuestion question) {
        return rows(question, Window.ALL);
    }

    Optional<IssuedDocument> find(long id) {
        return database.sql(DOCUMENTS + " where d.id = :id")
                .param("id", id)
                .query(IssuedLists::row)
                .optional();
    }

    /// How many there are, for those who ask for nothing yet.
    int count() {
        return database.sql("select count(*) from issued_document where voided_at is null")
                .query(Integer.class)
                .single();
    }

    /// Whether nobody ever entered a document, not even one that was struck out since.
    boolean isUntouched() {
        return database.sql("select not exists (select from issued_document)")
                .query(Boolean.class)
                .single();
    }

    /// What is written in its file; empty where nothing is, or nothing has been read yet.
    String text(IssuedDocument document) {
        return database.sql(
                        """
                        select t.body
                          from stored_file f
                          join file_text t on t.content = f.content
                         where f.id = :file
                        """)
                .param("file", document.file() == null ? null : document.file().id().value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /// All filings of the same content, whoever filed them.
    List<FileId> alike(IssuedDocument document) {
        return database.sql(
                        """
                        select other.id
                          from stored_file f
                          join stored_file other on other.content = f.content
                         where f.id = :file
                        """)
                .param("file", document.file() == null ? null : document.file().id().value())
                .query((row, _) -> new FileId(row.getLong("id")))
                .list();
    }

    private List<IssuedDocument> rows(IssuedQuestion question, Window window) {
        var order = question.order();
        var inOrder =
                " order by %s %s, d.id desc limit :limit offset :offset"
                        .formatted(order.by().sql(), order.descending() ? "desc" : "asc");
        return asked(DOCUMENTS + MATCHING + inOrder, question)
                .param("limit", window.limit())
                .param("offset", window.offset())
                .query(IssuedLists::row)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, IssuedQuestion question) {
        var kind = question.wanted();
        var having = question.having();
        return database.sql(sql)
                .param("words", Words.sought(question.q()).toArray(String[]::new))
                .param("kind", kind == null ? null : kind.name())
                .param("year", question.year())
                .param("having", having == null ? null : having == IssuedQuestion.Having.YES);
    }

    private static IssuedDocument row(ResultSet row, int number) throws SQLException {
        var told =
                new IssuedDocument.Told(
                        row.getString("number"),
                        Objects.requireNonNull(row.getObject("issued_on", LocalDate.class)),
                        row.getString("issuer"),
                        IssuedKind.valueOf(row.getString("kind")),
                        row.getString("summary"));
        return new IssuedDocument(
                row.getLong("id"), told, filed(row), by(row, "made_at", "person"), struck(row));
    }

    private static IssuedDocument.@Nullable Filed filed(ResultSet row) throws SQLException {
        var file = row.getObject("file", Long.class);
        return file == null
                ? null
                : new IssuedDocument.Filed(
                        new FileId(file),
                        row.getString("file_name"),
                        row.getString("media_type"),
                        row.getLong("size"),
                        row.getObject("readable", Boolean.class));
    }

    private static IssuedDocument.@Nullable Struck struck(ResultSet row) throws SQLException {
        var reason = row.getString("void_reason");
        return reason == null
                ? null
                : new IssuedDocument.Struck(reason, by(row, "voided_at", "voided_by"));
    }

    private static IssuedDocument.By by(ResultSet row, String at, String person)
            throws SQLException {
        var moment = Objects.requireNonNull(row.getObject(at, OffsetDateTime.class));
        return new IssuedDocument.By(moment.toInstant(), row.getString(person));
    }
}
