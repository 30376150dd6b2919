package vn.chungtay.reporting.entry.note;

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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.documents.FileId;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.web.Prose;

/// What is said and shown about cells. Whatever is taken away stays where it is kept.
@Component
@Transactional(readOnly = true)
public class Notes {
    private static final String NOTES =
            """
              from report r
              join report_note n on n.report = r.id
             where r.round = :round
               and r.unit = :unit
               and n.removed_at is null
            """;

    private final JdbcClient database;
    private final Clock clock;

    Notes(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// How many there are on each cell that has any.
    public Map<String, Integer> counts(Desk desk) {
        var counts = new HashMap<String, Integer>();
        about(desk, "select n.element, count(*) as notes" + NOTES + " group by n.element")
                .query(row -> {
                    counts.put(row.getString("element"), row.getInt("notes"));
                });
        return counts;
    }

    /// What the last return wants to have corrected, by element.
    public Map<String, String> wanted(Desk desk) {
        var wanted = new HashMap<String, String>();
        about(
                        desk,
                        "select n.element, n.body"
                                + NOTES
                                + """
                                     and n.kind = 'RETURN'
                                     and n.at >= (select max(s.at)
                                                    from report_step s
                                                   where s.report = r.id
                                                     and s.kind = 'RETURNED')
                                order by n.id
                                """)
                .query(row -> {
                    wanted.put(row.getString("element"), row.getString("body"));
                });
        return wanted;
    }

    List<Note> of(Spot spot) {
        return about(spot.desk(), "select n.*" + NOTES + " and n.element = :element order by n.id")
                .param("element", spot.element())
                .query(Notes::note)
                .list();
    }

    Optional<Note> find(Spot spot, long id) {
        return of(spot).stream().filter(note -> note.id() == id).findFirst();
    }

    /// What whoever returns a report wants to have corrected in a cell.
    ///
    /// @param report whose row the transaction holds
    @Transactional(propagation = Propagation.MANDATORY)
    public void want(long report, String element, String body, Viewer by) {
        add(report, new NewNote(element, NoteKind.RETURN, Prose.of(body)), null, by);
    }

    /// @param report whose row the transaction holds
    @Transactional(propagation = Propagation.MANDATORY)
    void add(long report, NewNote note, @Nullable FileId file, Viewer by) {
        database.sql(
                        """
                        insert into report_note (report, element, kind, body, file, at, account,
                               person)
                        values (:report, :element, :kind, :body, :file, :at, :account, :person)
                        """)
                .param("report", report)
                .param("element", note.element())
                .param("kind", note.kind().name())
                .param("body", note.body())
                .param("file", file == null ? null : file.value())
                .param("at", OffsetDateTime.now(clock))
                .param("account", by.isSignedIn() ? by.id().value() : null)
                .param("person", by.name())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void remove(Note note) {
        database.sql("update report_note set removed_at = :at where id = :id")
                .param("id", note.id())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private JdbcClient.StatementSpec about(Desk desk, String sql) {
        return database.sql(sql)
                .param("round", desk.round().id().value())
                .param("unit", desk.unit().id().value());
    }

    private static Note note(ResultSet row, int number) throws SQLException {
        return new Note(
                row.getLong("id"),
                NoteKind.valueOf(row.getString("kind")),
                row.getString("body"),
                row.getObject("file", Long.class),
                row.getObject("account", Long.class),
                row.getString("person"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
