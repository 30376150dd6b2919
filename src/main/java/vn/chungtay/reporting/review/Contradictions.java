package vn.chungtay.reporting.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Unit;
import vn.chungtay.programme.Programmes;
import vn.chungtay.reporting.annex.Figure;
import vn.chungtay.reporting.annex.Figure.Place;
import vn.chungtay.reporting.annex.Figures;
import vn.chungtay.reporting.annex.Line;
import vn.chungtay.reporting.finding.Finding;
import vn.chungtay.reporting.finding.FindingText;
import vn.chungtay.reporting.finding.Findings;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.form.Forms;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.rollup.Total;
import vn.chungtay.shared.Quantity;
import vn.chungtay.web.Texts;

/// The rules that check the annex, held against what units report.
@Component
public class Contradictions {
    private final Programmes programmes;
    private final Forms forms;
    private final Findings findings;
    private final Replies replies;
    private final Texts texts;

    Contradictions(
            Programmes programmes, Forms forms, Findings findings, Replies replies, Texts texts) {
        this.replies = replies;
        this.programmes = programmes;
        this.forms = forms;
        this.findings = findings;
        this.texts = texts;
    }

    /// For many totals of one round.
    public InRound in(Round round) {
        var programme = programmes.current().orElseThrow().code();
        var period = List.of(round.period());
        var all =
                forms.of(programme).stream()
                        .map(f -> f.code().equals(round.form().code()) ? round.form() : f)
                        .map(f -> f.about(period))
                        .toList();
        return new InRound(round, programme, all);
    }

    /// The figures of a finding, as an explanation remembers them.
    static String figures(Finding finding) {
        return finding.printed() + " " + finding.computed();
    }

    /// The rules as they hold in one round.
    public final class InRound {
        private final Round round;
        private final String programme;
        private final List<Form> all;
        private final FindingText words;

        private InRound(Round round, String programme, List<Form> all) {
            this.round = round;
            this.programme = programme;
            this.all = all;
            this.words = new FindingText(texts, all);
        }

        /// Every rule that the total of a unit of an organisation breaks.
        List<Finding> of(Organisation organisation, Total total) {
            return findings.among(programme, all, figures(organisation, total));
        }

        /// The same in words, but for what was accepted with an explanation.
        public List<String> unexplained(Unit unit, Total total) {
            var explained = replies.of(round);
            return of(unit.organisation(), total).stream()
                    .filter(finding ->
                            !explained.containsKey(
                                    new Replies.Key(
                                            unit.code(),
                                            finding.rule().code(),
                                            Contradictions.figures(finding))))
                    .map(this::sentence)
                    .toList();
        }

        String sentence(Finding finding) {
            return words.sentence(finding);
        }

        private Figures figures(Organisation organisation, Total total) {
            var form = round.form();
            var figures = new ArrayList<Figure>();
            for (var cell : form.cells()) {
                if (total.value(cell) instanceof Quantity.Known(long amount)) {
                    var at =
                            new Place(
                                    form.code(),
                                    round.period().code(),
                                    Line.of(organisation),
                                    cell.element());
                    var printed = Quantity.of(amount).print();
                    figures.add(new Figure(at, printed, BigDecimal.valueOf(amount)));
                }
            }
            return new Figures(figures);
        }
    }
}
