package vn.chungtay.documents.issued;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.documents.StoredFile;
import vn.chungtay.documents.StoredFiles;
import vn.chungtay.documents.content.Words;
import vn.chungtay.identity.Viewer;

/// Where documents are entered, corrected and struck out, each told to the trail.
@Component
@Transactional
class IssuedBook {
    private final JdbcClient database;
    private final StoredFiles files;
    private final Trail trail;
    private final Clock clock;

    IssuedBook(JdbcClient database, StoredFiles files, Trail trail, Clock clock) {
        this.database = database;
        this.files = files;
        this.trail = trail;
        this.clock = clock;
    }

    /// @return nothing where the register has the document already
    public Optional<Long> enter(
            IssuedDocument.Told told, Optional<StoredFile> file, Viewer viewer) {
        var id =
                database.sql(
                                """
                                   insert into issued_document (number, issued_on, issuer, kind,
                                          summary, words, made_at, account, person)
                                   values (:number, :on, :issuer, :kind, :summary,
                                          array_to_tsvector(:words), :at, :account, :person)
                                       on conflict do nothing
                                returning id
                                """)
                        .params(columns(told))
                        .param("at", OffsetDateTime.now(clock))
                        .param("account", viewer.isSignedIn() ? viewer.id().value() : null)
                        .param("person", viewer.name())
                        .query(Long.class)
                        .optional();
        id.ifPresent(made -> {
            file.ifPresent(paper -> attach(made, paper));
            var act = after(Act.of("issued.enter", "issued " + made), told);
            trail.record(file.map(f -> act.after("file", f.name())).orElse(act));
        });
        return id;
    }

    /// Once the document is in: the paper of one that is refused is filed nowhere.
    private void attach(long document, StoredFile paper) {
        database.sql("update issued_document set file = :file where id = :id")
                .param("file", files.store(paper).value())
                .param("id", document)
                .update();
    }

    /// @param file in place of the one that was filed; none where that stays
    /// @return false where the register has another document of that number, day and body
    public boolean correct(
            IssuedDocument document, IssuedDocument.Told told, Optional<StoredFile> file) {
        if (isOther(document, told)) {
            return false;
        }
        database.sql(
                        """
                        update issued_document
                           set number = :number,
                               issued_on = :on,
                               issuer = :issuer,
                               kind = :kind,
                               summary = :summary,
                               words = array_to_tsvector(:words),
                               file = coalesce(cast(:file as bigint), file)
                         where id = :id
                           and voided_at is null
                        """)
                .params(columns(told))
                .param("file", filed(file))
                .param("id", document.id())
                .update();
        var act = Act.of("issued.correct", "issued " + document.id());
        var whole = after(before(act, document.told()), told);
        trail.record(file.map(f -> whole.after("file", f.name())).orElse(whole));
        return true;
    }

    /// Nothing where somebody else has struck it out meanwhile.
    public void strike(IssuedDocument document, String reason, Viewer viewer) {
        var struck =
                database.sql(
                                """
                                update issued_document
                                   set voided_at = :at,
                                       voided_by = :person,
                                       void_reason = :reason
                                 where id = :id
                                   and voided_at is null
                                """)
                        .param("at", OffsetDateTime.now(clock))
                        .param("person", viewer.name())
                        .param("reason", reason)
                        .param("id", document.id())
                        .update();
        if (struck == 1) {
            trail.record(
                    before(Act.of("issued.strike", "issued " + document.id()), document.told())
                            .after("why", reason));
        }
    }

    private boolean isOther(IssuedDocument document, IssuedDocument.Told told) {
        return database.sql(
                                """
                                select count(*)
                                  from issued_document
                                 where ltrim(number, '0') = ltrim(:number, '0')
                                   and issued_on = :on
                                   and search_text(issuer) = search_text(:issuer)
                                   and voided_at is null
                                   and id <> :id
                                """)
                        .param("number", told.number())
                        .param("on", told.on())
                        .param("issuer", told.issuer())
                        .param("id", document.id())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private @Nullable Long filed(Optional<StoredFile> file) {
        return file.map(paper -> files.store(paper).value()).orElse(null);
    }

    private static Map<String, Object> columns(IssuedDocument.Told told) {
        var columns = new HashMap<String, Object>();
        columns.put("number", told.number());
        columns.put("on", told.on());
        columns.put("issuer", told.issuer());
        columns.put("kind", told.kind().name());
        columns.put("summary", told.summary());
        var all = String.join(" ", told.number(), told.issuer(), told.summary());
        columns.put("words", Words.of(all).toArray(String[]::new));
        return columns;
    }

    private static Act before(Act act, IssuedDocument.Told told) {
        return act.before("number", told.number())
                .before("date", told.on())
                .before("issuer", told.issuer())
                .before("type", told.kind().name())
                .before("summary", told.summary());
    }

    private static Act after(Act act, IssuedDocument.Told told) {
        return act.after("number", told.number())
                .after("date", told.on())
                .after("issuer", told.issuer())
                .after("type", told.kind().name())
                .after("summary", told.summary());
    }
}
