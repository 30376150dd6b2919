package vn.chungtay.reporting.submission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Scope;
import vn.chungtay.programme.Programmes;
import vn.chungtay.reporting.annex.Figure;
import vn.chungtay.reporting.annex.Figure.Place;
import vn.chungtay.reporting.annex.Figures;
import vn.chungtay.reporting.annex.Line;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.finding.FindingText;
import vn.chungtay.reporting.finding.Findings;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.form.Forms;
import vn.chungtay.reporting.rollup.Question;
import vn.chungtay.reporting.rollup.Totals;
import vn.chungtay.shared.Quantity;
import vn.chungtay.web.Texts;

/// The rules that check the annex, held against what a unit and all below it report.
@Component
class Contradictions {
    private final Programmes programmes;
    private final Forms forms;
    private final Findings findings;
    private final Totals totals;
    private final Texts texts;

    Contradictions(
            Programmes programmes, Forms forms, Findings findings, Totals totals, Texts texts) {
        this.forms = forms;
        this.programmes = programmes;
        this.findings = findings;
        this.totals = totals;
        this.texts = texts;
    }

    /// Each contradiction as a sentence.
    List<String> of(Desk desk) {
        var programme = programmes.current().orElseThrow().code();
        var period = List.of(desk.round().period());
        var all =
                forms.of(programme).stream()
                        .map(f -> f.code().equals(form(desk).code()) ? form(desk) : f)
                        .map(f -> f.about(period))
                        .toList();
        var broken = findings.among(programme, all, figures(desk));
        var words = new FindingText(texts, all);
        return broken.stream().map(words::sentence).toList();
    }

    private static Form form(Desk desk) {
        return desk.round().form();
    }

    private Figures figures(Desk desk) {
        var unit = desk.unit();
        var place = new Scope.OfUnit(unit.id().value());
        var total = totals.single(Question.all(desk.round(), place));
        var figures = new ArrayList<Figure>();
        for (var cell : form(desk).cells()) {
            if (total.value(cell) instanceof Quantity.Known(long amount)) {
                var at =
                        new Place(
                                form(desk).code(),
                                desk.round().period().code(),
                                Line.of(unit.organisation()),
                                cell.element());
                var printed = Quantity.of(amount).print();
                figures.add(new Figure(at, printed, BigDecimal.valueOf(amount)));
            }
        }
        return new Figures(figures);
    }
}
