package vn.chungtay.reporting.entry.note;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import vn.chungtay.organisation.AreaId;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.web.Prose;

/// What is said and shown about cells, and about parts of reports on areas. Whatever is taken away
/// stays where it is kept.
@Component
@Transactional(readOnly = true)
public class Notes {
    private static final String NOTES =
            """
              from report r
              join report_note n on n.report = r.id
              left join report_note_settlement s on s.note = n.id
             where r.round = :round
               and r.unit = :unit
               and n.removed_at is null
            """;

    private static final String OF_AREA =
            """
              from report_note n
              left join report_note_settlement s on s.note = n.id
             where n.round = :round
               and n.area = :area
               and n.removed_at is null
            """;

    private static final String COLUMNS =
            """
            select n.*, s.at as settled_at, s.person as settled_by
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
        return about(spot.desk(), COLUMNS + NOTES + " and n.element = :element order by n.id")
                .param("element", spot.element())
                .query(Notes::note)
                .list();
    }

    Optional<Note> find(Spot spot, long id) {
        return of(spot).stream().filter(note -> note.id() == id).findFirst();
    }

    /// Of all parts of the report on an area, as they came.
    Map<String, List<Note>> of(Round round, AreaId area) {
        var notes = new LinkedHashMap<String, List<Note>>();
        database.sql(COLUMNS + OF_AREA + " order by n.id")
                .param("round", round.id().value())
                .param("area", area.value())
                .query((row, number) -> {
                    var part = row.getString("element");
                    notes.computeIfAbsent(part, _ -> new ArrayList<>()).add(note(row, number));
                    return part;
                })
                .list();
        return notes;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(PartNotes.Place place, NewNote note, @Nullable Long answers, Viewer by) {
        database.sql(
                        """
                        insert into report_note (round, area, element, kind, body, answers, at,
                               account, person)
                        values (:round, :area, :element, :kind, :body, :answers, :at, :account,
                               :person)
                        """)
                .param("round", place.round().id().value())
                .param("area", place.area().value())
                .param("element", note.element())
                .param("kind", note.kind().name())
                .param("body", note.body())
                .param("answers", answers)
                .params(by(by))
                .update();
    }

    /// Once, whoever comes second.
    @Transactional(propagation = Propagation.MANDATORY)
    void settle(Note note, Viewer by) {
        database.sql(
                        """
                        insert into report_note_settlement (note, at, account, person)
                        values (:note, :at, :account, :person)
                            on conflict do nothing
                        """)
                .param("note", note.id())
                .params(by(by))
                .update();
    }

    private Map<String, @Nullable Object> by(Viewer by) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("at", OffsetDateTime.now(clock));
        columns.put("account", by.isSignedIn() ? by.id().value() : null);
        columns.put("person", by.name());
        return columns;
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
                .params(by(by))
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
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("answers", Long.class),
                settled(row));
    }

    private static Note.@Nullable Settled settled(ResultSet row) throws SQLException {
        var at = row.getObject("settled_at", OffsetDateTime.class);
        return at == null ? null : new Note.Settled(row.getString("settled_by"), at.toInstant());
    }
}
