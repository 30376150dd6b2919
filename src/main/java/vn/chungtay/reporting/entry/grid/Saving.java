package vn.chungtay.reporting.entry.grid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.CellChange;
import vn.chungtay.reporting.entry.CellResult;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.DeskRights;
import vn.chungtay.reporting.entry.Hand;
import vn.chungtay.reporting.entry.Report;
import vn.chungtay.reporting.entry.Reports;
import vn.chungtay.reporting.entry.Source;
import vn.chungtay.reporting.entry.grid.Wishes.NewText;

/// Keeps what can be kept of what was typed at a desk, in one transaction, and says what became of
/// each cell. What cannot be read or came too late keeps nothing else back.
@Component
class Saving {
    private final Reports reports;
    private final Wordings wordings;
    private final Changes changes;
    private final DeskRights rights;

    Saving(Reports reports, Wordings wordings, Changes changes, DeskRights rights) {
        this.reports = reports;
        this.wordings = wordings;
        this.changes = changes;
        this.rights = rights;
    }

    @Transactional
    public Saved save(Desk desk, Typed typed, Viewer by) {
        var wishes = Wishes.of(desk, typed);
        var texts = wishes.texts().stream().filter(t -> !wordings.isUntouched(desk, t)).toList();
        var answers = new LinkedHashMap<String, Answer>();
        wishes.refused().forEach((e, reason) -> answers.put(e, new Answer.Refused(reason)));
        if (wishes.cells().isEmpty() && texts.isEmpty()) {
            return rights.whyClosed(desk)
                    .map(Saved::closed)
                    .orElseGet(() -> whole(desk, wishes, answers));
        }
        var report = reports.hold(desk.round(), desk.unit().id());
        var closed = rights.whyClosed(desk);
        if (closed.isPresent()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Saved.closed(closed.get());
        }
        keep(desk, report, wishes.cells(), by).forEach(answers::put);
        texts.forEach(text -> answers.put(text.element(), put(desk, text, report.id(), by)));
        return whole(desk, wishes, answers);
    }

    private Map<String, Answer> keep(Desk desk, Report report, List<CellChange> cells, Viewer by) {
        var answers = new LinkedHashMap<String, Answer>();
        reports.save(report, cells, Hand.of(by, Source.PAGE))
                .forEach(result -> answers.put(result.cell().element(), answer(desk, result)));
        return answers;
    }

    private Answer put(Desk desk, NewText text, long report, Viewer by) {
        var now = wordings.of(desk).get(text.element());
        if (now != null && text.body().equals(now.body())) {
            return new Answer.Kept(Standing.of(now));
        }
        return now == null || text.isAfter(now)
                ? new Answer.Kept(Standing.of(wordings.put(report, text, by)))
                : new Answer.Conflict(Standing.of(now), new Answer.Hand(now.person(), now.at()));
    }

    /// With what was sent as it was seen: it stands as somebody may have changed it meanwhile.
    private Saved whole(Desk desk, Wishes wishes, Map<String, Answer> answers) {
        if (!wishes.untouched().isEmpty()) {
            var figures = reports.figures(desk.round(), desk.unit().id());
            for (var cell : wishes.untouched()) {
                var now = Standing.of(cell, figures.at(cell.place()));
                answers.put(cell.element(), new Answer.Kept(now));
            }
        }
        if (!wishes.texts().isEmpty()) {
            var now = wordings.of(desk);
            for (var text : wishes.texts()) {
                var standing = Standing.of(now.get(text.element()));
                answers.putIfAbsent(text.element(), new Answer.Kept(standing));
            }
        }
        return new Saved(null, answers);
    }

    private Answer answer(Desk desk, CellResult result) {
        return switch (result) {
            case CellResult.Kept(var cell, var now) -> new Answer.Kept(Standing.of(cell, now));
            case CellResult.Conflict(var cell, _, var now) -> {
                var by =
                        changes.lastOf(desk, cell)
                                .map(last -> new Answer.Hand(last.person(), last.at()));
                yield new Answer.Conflict(Standing.of(cell, now), by.orElse(null));
            }
        };
    }
}
