package vn.chungtay.programme.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.edition.FolderFiles;
import vn.chungtay.programme.edition.ProgrammeTexts;

/// Keeps what was drafted and what was signed of the changes to programmes.
@Component
@Transactional(readOnly = true)
class Amendments {
    static final String ADDRESS = "/programmes/amendments";

    static final String FROM =
            """
                 from programme_amendment a
            left join programme_amendment_signature s on s.amendment = a.id
            """;

    static final String AMENDMENTS =
            """
               select a.id,
                      a.programme,
                      a.base,
                      a.changes,
                      a.person,
                      (a.drafted_at at time zone :zone)::date as drafted_on,
                      s.document_number,
                      s.document_date,
                      s.amendment is null
                      and a.base = (select max(e.number)
                                      from programme_edition e
                                     where e.programme = a.programme) as open
            """
                    + FROM;

    private final JdbcClient jdbc;
    private final ProgrammeTexts texts;
    private final Clock clock;

    Amendments(JdbcClient jdbc, ProgrammeTexts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /// Where it is to be looked at.
    @Transactional
    public String draft(Changed changed, Viewer by) {
        return ADDRESS + "/" + add(changed, by);
    }

    private long add(Changed changed, Viewer by) {
        long id =
                jdbc.sql(
                                """
                                   insert into programme_amendment (programme, base, changes,
                                          account, person, drafted_at)
                                   values (:programme, :base, :changes,
                                          :account, :person, :at)
                                returning id
                                """)
                        .param("programme", changed.programme())
                        .param("base", changed.base())
                        .param("changes", changed.changes().toArray(String[]::new))
                        .param("account", by.id().value())
                        .param("person", by.name())
                        .param("at", OffsetDateTime.now(clock))
                        .query(Long.class)
                        .single();
        changed.files().texts().forEach((path, text) -> put(id, path, text));
        return id;
    }

    Optional<Amendment> find(long id) {
        return jdbc.sql(AMENDMENTS + " where a.id = :id")
                .param("zone", clock.getZone().getId())
                .param("id", id)
                .query((row, _) -> amendment(row))
                .optional();
    }

    FolderFiles files(Amendment amendment) {
        var files = new TreeMap<String, String>();
        jdbc.sql(
                        """
                        select f.path,
                               t.content
                          from programme_amendment_file f
                          join programme_text t on t.digest = f.content
                         where f.amendment = :id
                        """)
                .param("id", amendment.id())
                .query(row -> {
                    files.put(row.getString("path"), row.getString("content"));
                });
        return new FolderFiles(files);
    }

    /// @param edition the one it became
    @Transactional
    public void sign(Amendment amendment, int edition, SignedBy document, Viewer by) {
        jdbc.sql(
                        """
                        insert into programme_amendment_signature (amendment, programme, edition,
                               document_number, document_date, account, person, signed_at)
                        values (:amendment, :programme, :edition,
                               :number, :date, :account, :person, :at)
                        """)
                .param("amendment", amendment.id())
                .param("programme", amendment.programme())
                .param("edition", edition)
                .param("number", document.number().toString())
                .param("date", document.date())
                .param("account", by.id().value())
                .param("person", by.name())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private void put(long id, String path, String text) {
        jdbc.sql(
                        """
                        insert into programme_amendment_file (amendment, path, content)
                        values (:amendment, :path, :content)
                        """)
                .param("amendment", id)
                .param("path", path)
                .param("content", texts.keep(text))
                .update();
    }

    static Amendment amendment(ResultSet row) throws SQLException {
        return new Amendment(
                row.getLong("id"),
                Objects.requireNonNull(row.getString("programme")),
                row.getInt("base"),
                List.of((String[]) row.getArray("changes").getArray()),
                Objects.requireNonNull(row.getString("person")),
                Objects.requireNonNull(row.getObject("drafted_on", LocalDate.class)),
                row.getString("document_number"),
                row.getObject("document_date", LocalDate.class),
                row.getBoolean("open"));
    }
}
