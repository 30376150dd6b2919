package vn.chungtay.reporting.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import vn.chungtay.reporting.finding.Rule;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.form.Forms;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.rollup.Total;
import vn.chungtay.shared.Period;
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
        return new InRound(round, together(List.of(round), List.of(round.period())));
    }

    /// For what one period's rounds say together, and against the period before.
    ///
    /// @param rounds at least one, at most one of a form
    Together together(List<Round> rounds) {
        var period = rounds.getFirst().period();
        return together(
                rounds, Stream.concat(period.before().stream(), Stream.of(period)).toList());
    }

    private Together together(List<Round> rounds, List<Period> examined) {
        var programme = programmes.currentCode().orElseThrow();
        var opened =
                rounds.stream()
                        .map(Round::form)
                        .collect(Collectors.toMap(Form::code, Function.identity()));
        var all =
                forms.of(programme).stream()
                        .map(f -> opened.getOrDefault(f.code(), f))
                        .map(f -> f.about(examined))
                        .toList();
        return new Together(programme, examined.getLast(), all);
    }

    /// Figures of a row of a form, as far as there are any.
    static List<Figure> figures(Round round, Line line, Total total) {
        var figures = new ArrayList<Figure>();
        for (var cell : round.form().cells()) {
            if (total.value(cell) instanceof Quantity.Known(long amount)) {
                var at =
                        new Place(round.form().code(), round.period().code(), line, cell.element());
                var printed = Quantity.of(amount).print();
                figures.add(new Figure(at, printed, BigDecimal.valueOf(amount)));
            }
        }
        return figures;
    }

    /// The figures of a finding, as an explanation remembers them.
    static String figures(Finding finding) {
        return finding.printed() + " " + finding.computed();
    }

    /// The rules as they hold among the forms of one period.
    final class Together {
        private final String programme;
        private final Period period;
        private final List<Form> all;
        private final FindingText words;

        private Together(String programme, Period period, List<Form> all) {
            this.programme = programme;
            this.period = period;
            this.all = all;
            this.words = FindingText.ofReports(texts, all);
        }

        /// @param figures of the period; where rules look back at the period before, of that too
        List<Finding> among(List<Figure> figures) {
            return findings.among(programme, all, new Figures(figures)).stream()
                    .filter(finding -> finding.period().equals(period.code()))
                    .toList();
        }

        /// Whether a rule holds what a form says against the period before.
        boolean looksBack(Form form) {
            return findings.rules(programme).stream()
                    .anyMatch(rule ->
                            rule.each() == Rule.Each.CHANGE && rule.forms().contains(form.code()));
        }

        FindingText words() {
            return words;
        }

        String sentence(Finding finding) {
            return words.sentence(finding);
        }
    }

    /// The rules as they hold in one round.
    public final class InRound {
        private final Round round;
        private final Together rules;

        private InRound(Round round, Together rules) {
            this.round = round;
            this.rules = rules;
        }

        /// Every rule that the total of a unit of an organisation breaks.
        List<Finding> of(Organisation organisation, Total total) {
            return rules.among(Contradictions.figures(round, Line.of(organisation), total));
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
            return rules.sentence(finding);
        }
    }
}
