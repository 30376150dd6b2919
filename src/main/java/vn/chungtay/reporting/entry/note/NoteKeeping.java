package vn.chungtay.reporting.entry.note;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.documents.FileId;
import vn.chungtay.documents.StoredFiles;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.DeskRights;
import vn.chungtay.reporting.entry.Reports;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Refusal;

/// Puts notes on cells and takes them away; of evidence the audit trail is told. Notes come to a
/// report on its way too, since whoever checks it may ask for a paper, but none leave it then.
@Component
class NoteKeeping {
    private final Notes notes;
    private final Reports reports;
    private final StoredFiles files;
    private final DeskRights rights;
    private final Trail trail;

    NoteKeeping(Notes notes, Reports reports, StoredFiles files, DeskRights rights, Trail trail) {
        this.notes = notes;
        this.reports = reports;
        this.files = files;
        this.rights = rights;
        this.trail = trail;
    }

    @Transactional
    public Outcome<NewNote> add(Spot spot, NoteForm form, Viewer by) {
        var closed = whyNotBegun(spot.desk());
        if (closed.isPresent()) {
            return new Outcome.Refused<>(closed.stream().toList());
        }
        if (form.document() == null) {
            return form.read(spot.element()).map(note -> put(spot, note, null, by));
        }
        return form.paper()
                .map(paper -> {
                    var note = new NewNote(spot.element(), NoteKind.FILE, paper.name());
                    return put(spot, note, files.store(paper), by);
                });
    }

    /// @return why it cannot be taken away
    @Transactional
    public Optional<List<Refusal>> remove(Spot spot, Note note) {
        var desk = spot.desk();
        reports.hold(desk.round(), desk.unit().id());
        var closed = rights.whyClosed(desk);
        if (closed.isPresent()) {
            return closed.map(List::of);
        }
        notes.remove(note);
        if (isEvidence(note.kind())) {
            tell(
                    desk,
                    Act.of("evidence.remove", "report " + desk.round().path())
                            .before("element", spot.element())
                            .before("evidence", note.body()));
        }
        return Optional.empty();
    }

    /// A note begins a report, which nobody does in a round that is closed to them.
    private Optional<Refusal> whyNotBegun(Desk desk) {
        return reports.find(desk.round(), desk.unit().id()).isPresent()
                ? Optional.empty()
                : rights.whyClosed(desk);
    }

    private NewNote put(Spot spot, NewNote note, @Nullable FileId file, Viewer by) {
        var desk = spot.desk();
        var report = reports.hold(desk.round(), desk.unit().id()).id();
        notes.add(report, note, file, by);
        if (isEvidence(note.kind())) {
            tell(
                    desk,
                    Act.of("evidence.add", "report " + desk.round().path())
                            .after("element", note.element())
                            .after("evidence", note.body()));
        }
        return note;
    }

    private void tell(Desk desk, Act act) {
        trail.record(act.in(new Scope.OfUnit(desk.unit().id().value())));
    }

    private static boolean isEvidence(NoteKind kind) {
        return kind == NoteKind.LINK || kind == NoteKind.FILE;
    }
}
