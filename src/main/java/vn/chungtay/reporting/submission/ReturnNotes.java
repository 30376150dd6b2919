package vn.chungtay.reporting.submission;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.Reports;
import vn.chungtay.reporting.entry.note.Notes;
import vn.chungtay.shared.Outcome;

/// Gives a report back with a note on each cell that is to be corrected.
@Component
class ReturnNotes {
    private static final String NOTE = "note.";

    private final Notes notes;
    private final Reports reports;
    private final Way way;

    ReturnNotes(Notes notes, Reports reports, Way way) {
        this.notes = notes;
        this.reports = reports;
        this.way = way;
    }

    /// The reason that was typed, or else what the notes say: whoever wrote on a cell has said why.
    String reason(Desk desk, MultiValueMap<String, String> typed) {
        var reason = Objects.requireNonNullElse(typed.getFirst("reason"), "").strip();
        return reason.isEmpty()
                ? typed(desk, typed).values().stream().collect(Collectors.joining("; "))
                : reason;
    }

    @Transactional
    public Outcome<Status> giveBack(
            Desk desk, String reason, MultiValueMap<String, String> typed, Viewer by) {
        var outcome = way.take(desk, StepKind.RETURNED, reason, by);
        if (outcome instanceof Outcome.Accepted) {
            var report = reports.hold(desk.round(), desk.unit().id()).id();
            typed(desk, typed).forEach((element, note) -> notes.want(report, element, note, by));
        }
        return outcome;
    }

    private static Map<String, String> typed(Desk desk, MultiValueMap<String, String> typed) {
        var notes = new TreeMap<String, String>();
        for (var cell : desk.round().form().cells()) {
            var note = typed.getFirst(NOTE + cell.element());
            if (note != null && !note.isBlank()) {
                notes.put(cell.element(), note.strip());
            }
        }
        return notes;
    }
}
