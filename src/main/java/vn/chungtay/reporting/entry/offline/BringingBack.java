package vn.chungtay.reporting.entry.offline;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.ListFile;
import vn.chungtay.documents.Problem;
import vn.chungtay.documents.ReturnedSheet;
import vn.chungtay.documents.Unreadable;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.CellResult;
import vn.chungtay.reporting.entry.CellResult.Conflict;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.DeskRights;
import vn.chungtay.reporting.entry.Hand;
import vn.chungtay.reporting.entry.Reports;
import vn.chungtay.reporting.entry.Source;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.Texts;

/// Takes a workbook or a form back. With anything wrong in it nothing is kept; what somebody else
/// has changed since it was taken along stays theirs and is told.
@Component
class BringingBack {
    private final Reports reports;
    private final DeskRights rights;
    private final Texts texts;

    BringingBack(Reports reports, DeskRights rights, Texts texts) {
        this.texts = texts;
        this.reports = reports;
        this.rights = rights;
    }

    @Transactional
    public Taken take(Desk desk, String name, byte[] bytes, Viewer viewer) {
        return take(desk, read(desk, name, bytes), viewer);
    }

    /// The form as its annex lays it out is known by what it remembers, whatever it is called; all
    /// else is a list of cells.
    private Brought read(Desk desk, String name, byte[] bytes) {
        return ReturnedSheet.of(name, bytes)
                .map(sheet -> FilledForm.of(desk, name, sheet))
                .orElseGet(() -> list(desk, name, bytes));
    }

    private Brought list(Desk desk, String name, byte[] bytes) {
        var headings = Headings.in(texts);
        var file = ListFile.of(name, bytes).recalculated(bytes);
        var readable = file.problems().stream().noneMatch(problem -> problem.line() == 0);
        if (readable && !file.seen().header().contains(headings.element())) {
            var reason = new Refusal("offline.refusal.neither", List.of());
            return new Brought(name, List.of(new Problem(name, 0, 0, reason)), List.of());
        }
        return switch (file.reading()) {
            case Unreadable(List<Problem> problems) -> new Brought(name, problems, List.of());
            case CsvTable table -> {
                var filled = new FilledIn(desk, table, headings);
                yield new Brought(name, filled.problems(), filled.changes());
            }
        };
    }

    private Taken take(Desk desk, Brought brought, Viewer viewer) {
        if (!brought.problems().isEmpty()) {
            return Taken.refused(brought.problems());
        }
        if (brought.changes().isEmpty()) {
            return new Taken(List.of(), List.of(), 0);
        }
        var report = reports.hold(desk.round(), desk.unit().id());
        var closed = rights.whyClosed(desk);
        if (closed.isPresent()) {
            return Taken.refused(List.of(new Problem(brought.file(), 0, 0, closed.get())));
        }
        var results = reports.save(report, brought.changes(), Hand.of(viewer, Source.FILE));
        var conflicts =
                results.stream()
                        .filter(Conflict.class::isInstance)
                        .map(Conflict.class::cast)
                        .toList();
        return new Taken(List.of(), conflicts, results.size() - conflicts.size());
    }

    /// What came of it.
    ///
    /// @param problems why nothing was kept; none where something was
    /// @param kept how many cells have the file's value now
    record Taken(List<Problem> problems, List<CellResult.Conflict> conflicts, int kept) {
        static Taken refused(List<Problem> problems) {
            return new Taken(problems, List.of(), 0);
        }
    }
}
