package vn.chungtay.reporting.submission;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.Reports;
import vn.chungtay.shared.Outcome;

/// Gives a report back with a note on each cell that is to be corrected.
@Component
class ReturnNotes {
    private static final String NOTE = "note.";

    private final JdbcClient database;
    private final Reports reports;
    private final Way way;
    private final Clock clock;

    ReturnNotes(JdbcClient database, Reports reports, Way way, Clock clock) {
        this.database = database;
        this.reports = reports;
        this.way = way;
        this.clock = clock;
    }

    /// The reason that was typed, or else what the notes say: whoever wrote on a cell has said why.
    String reason(Desk desk, MultiValueMap<String, String> typed) {
        var reason = Objects.requireNonNullElse(typed.getFirst("reason"), "").strip();
        return reason.isEmpty()
                ? notes(desk, typed).values().stream().collect(Collectors.joining("; "))
                : reason;
    }

    @Transactional
    public Outcome<Status> giveBack(
            Desk desk, String reason, MultiValueMap<String, String> typed, Viewer by) {
        var outcome = way.take(desk, StepKind.RETURNED, reason, by);
        if (outcome instanceof Outcome.Accepted) {
            var report = reports.hold(desk.round(), desk.unit().id()).id();
            notes(desk, typed).forEach((element, note) -> write(report, element, note, by));
        }
        return outcome;
    }

    private static Map<String, String> notes(Desk desk, MultiValueMap<String, String> typed) {
        var notes = new TreeMap<String, String>();
        for (var cell : desk.round().form().cells()) {
            var note = typed.getFirst(NOTE + cell.element());
            if (note != null && !note.isBlank()) {
                notes.put(cell.element(), note.strip());
            }
        }
        return notes;
    }

    private void write(long report, String element, String note, Viewer by) {
        database.sql(
                        """
                        insert into report_note (report, element, kind, body, at, account, person)
                        values (:report, :element, 'RETURN', :body, :at, :account, :person)
                        """)
                .param("report", report)
                .param("element", element)
                .param("body", note)
                .param("at", OffsetDateTime.now(clock))
                .param("account", by.id().value())
                .param("person", by.name())
                .update();
    }
}
