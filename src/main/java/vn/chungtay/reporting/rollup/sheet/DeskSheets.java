package vn.chungtay.reporting.rollup.sheet;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.ReturnSheet;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.Desks;
import vn.chungtay.reporting.entry.Desks.RoundPath;
import vn.chungtay.reporting.entry.Reports;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.rollup.FilledTables;
import vn.chungtay.reporting.rollup.TotalQuestion;
import vn.chungtay.web.Texts;

/// Forms as the annex prints them that come back to the report of a unit.
@Component
class DeskSheets {
    private final FilledTables tables;
    private final Desks desks;
    private final Reports reports;
    private final Texts texts;

    DeskSheets(FilledTables tables, Desks desks, Reports reports, Texts texts) {
        this.tables = tables;
        this.desks = desks;
        this.reports = reports;
        this.texts = texts;
    }

    /// The form of a report, to be filled in: with a row for what the unit itself reports where the
    /// others tell what it adds up to with the units below.
    ReturnSheet of(Desk desk, Viewer viewer) {
        var filled = tables.of(TotalQuestion.of(desk.round(), desk.unit()), viewer);
        var figures = reports.figures(desk.round(), desk.unit().id());
        var sheet = new FormSheet(filled, Notes.NONE, texts);
        return new DeskSheet(sheet, desk, figures).toFillIn();
    }

    /// The totals of one unit, in which what nobody below adds to is its own. Nothing where they
    /// are of several units, or put together from several reports.
    Optional<ReturnSheet> of(FormSheet sheet, TotalQuestion question, Viewer viewer) {
        var asked = sheet.filled().asked();
        if (question.unit() == null
                || !asked.isOneRound()
                || "today".equals(sheet.filled().structure())) {
            return Optional.empty();
        }
        var path =
                new RoundPath(
                        sheet.filled().form().code(),
                        asked.period().code(),
                        Round.word(asked.stage()));
        return desks.find(path, question.unit(), viewer, Permission.READ_FIGURES)
                .map(desk -> {
                    var figures = reports.figures(desk.round(), desk.unit().id());
                    return new DeskSheet(sheet, desk, figures).told();
                });
    }
}
