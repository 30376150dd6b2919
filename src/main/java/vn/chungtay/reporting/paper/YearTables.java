package vn.chungtay.reporting.paper;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.documents.Sheet;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.form.Forms;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.Rounds;
import vn.chungtay.reporting.rollup.TotalQuestion;
import vn.chungtay.reporting.rollup.TotalRows;
import vn.chungtay.reporting.rollup.sheet.FormSheets;
import vn.chungtay.shared.Period;

/// The forms that are collected once a year, as far as their rounds have opened: tables of the
/// report that ends a year.
@Component
@Transactional(readOnly = true)
class YearTables {
    private final Forms forms;
    private final Rounds rounds;
    private final TotalRows totals;
    private final FormSheets sheets;

    YearTables(Forms forms, Rounds rounds, TotalRows totals, FormSheets sheets) {
        this.forms = forms;
        this.rounds = rounds;
        this.totals = totals;
        this.sheets = sheets;
    }

    /// None where the report ends no year.
    public List<Sheet> of(Subject subject, Viewer viewer) {
        var period = subject.round().period();
        var year = Period.ofYear(period.firstDay().getYear());
        return period.lastDay().equals(year.lastDay())
                ? yearly(subject.round(), year).stream()
                        .map(round -> sheets.of(question(subject, round), viewer))
                        .toList()
                : List.of();
    }

    private List<Round> yearly(Round of, Period year) {
        return forms.of(of.programme()).stream()
                .filter(form -> !form.code().equals(of.form().code()))
                .map(form ->
                        totals.latest(rounds.ofPeriod(of.programme(), form.code(), year), null))
                .flatMap(Optional::stream)
                .toList();
    }

    private static TotalQuestion question(Subject subject, Round round) {
        var unit = subject.unit();
        var area = subject.area();
        return new TotalQuestion(
                round.form().code(),
                round.period().code(),
                Round.word(round.stage()),
                unit == null ? null : unit.code(),
                area == null ? null : area.code(),
                null,
                null,
                null,
                null);
    }
}
