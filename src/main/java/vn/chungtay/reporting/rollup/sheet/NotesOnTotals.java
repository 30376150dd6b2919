package vn.chungtay.reporting.rollup.sheet;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.finding.FindingQuestion;
import vn.chungtay.reporting.finding.ReportedFindings;
import vn.chungtay.reporting.finding.ReportedFindings.Reported;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.rollup.FilledTable;
import vn.chungtay.reporting.rollup.FilledTable.InPeriod;
import vn.chungtay.reporting.rollup.TotalQuestion;
import vn.chungtay.web.Texts;

/// Finds what contradicts itself among the figures of a filled form. Rules are held against rounds
/// as they were: not against what was put together from several or converted.
@Component
class NotesOnTotals {
    private final ReportedFindings findings;
    private final Texts texts;

    NotesOnTotals(ReportedFindings findings, Texts texts) {
        this.findings = findings;
        this.texts = texts;
    }

    Notes of(FilledTable filled, TotalQuestion asked, Viewer viewer) {
        if (!filled.asked().isOneRound() || "today".equals(filled.structure())) {
            return Notes.untold(texts);
        }
        var found =
                noted(filled)
                        .flatMap(period -> among(period, filled.form(), asked, viewer).stream())
                        .filter(one -> isAbout(one, filled))
                        .toList();
        return Notes.of(found, texts);
    }

    /// Where columns tell the period, all of them are new.
    private static Stream<InPeriod> noted(FilledTable filled) {
        return filled.form().periodsInRows()
                ? Stream.of(filled.asked())
                : filled.periods().stream();
    }

    private List<Reported> among(InPeriod period, Form form, TotalQuestion asked, Viewer viewer) {
        var question =
                new FindingQuestion(
                        form.code(),
                        period.period().code(),
                        Round.word(period.stage()),
                        asked.unit(),
                        asked.area());
        return findings.of(question, viewer);
    }

    /// A row of its own, or that of totals where there is one.
    private static boolean isAbout(Reported reported, FilledTable filled) {
        var organisation = reported.told().finding().line().organisation();
        return organisation == null
                ? filled.several()
                : filled.organisations().contains(organisation);
    }
}
