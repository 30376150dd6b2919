package vn.chungtay.reporting.entry.grid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungtay.reporting.annex.Figure;
import vn.chungtay.reporting.annex.Figure.Place;
import vn.chungtay.reporting.annex.Figures;
import vn.chungtay.reporting.annex.Line;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.finding.Finding;
import vn.chungtay.reporting.finding.FindingText;
import vn.chungtay.reporting.finding.Findings;
import vn.chungtay.reporting.finding.Rule;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.form.Forms;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.shared.Quantity;
import vn.chungtay.web.Texts;

/// The rules of the programme, held against what one unit itself reports: in this form, in others
/// of the same period, and in the period before.
@Component
class BrokenRules {
    private final Forms forms;
    private final Findings findings;
    private final Neighbours neighbours;
    private final Texts texts;

    BrokenRules(Forms forms, Findings findings, Neighbours neighbours, Texts texts) {
        this.forms = forms;
        this.findings = findings;
        this.neighbours = neighbours;
        this.texts = texts;
    }

    List<Broken> of(Desk desk) {
        var programme = desk.round().programme();
        var around = neighbours.of(desk);
        var all = forms.of(programme).stream().map(of(desk, around)).toList();
        var told = new HashSet<Set<Place>>();
        return findings.among(programme, all, figures(desk, around)).stream()
                .filter(finding -> finding.period().equals(desk.round().period().code()))
                .filter(finding -> told.add(finding.places()))
                .map(finding -> broken(desk, finding, all))
                .filter(broken -> !broken.cells().isEmpty())
                .toList();
    }

    /// A form is examined for the periods that the unit has figures of: most of them for none.
    private static UnaryOperator<Form> of(Desk desk, Surroundings around) {
        var now = desk.round().period();
        return form -> {
            if (isOf(form.code(), desk)) {
                return desk.round()
                        .form()
                        .about(Stream.concat(now.before().stream(), Stream.of(now)).toList());
            }
            var isReported = around.others().stream().anyMatch(o -> o.isOf(form));
            return form.about(isReported ? List.of(now) : List.of());
        };
    }

    /// Those that the page can hold against its own fields.
    List<Comparison> comparisons(Desk desk) {
        return findings.rules(desk.round().programme()).stream()
                .filter(rule -> rule.forms().equals(List.of(desk.round().form().code())))
                .flatMap(rule -> Comparison.of(rule, sentence(rule)).stream())
                .filter(one -> one.isAskedOf(desk))
                .toList();
    }

    private Broken broken(Desk desk, Finding finding, List<Form> all) {
        var text = sentence(finding, all);
        return new Broken(finding.rule().code(), cells(desk, finding), text);
    }

    /// With places for its two figures.
    private String sentence(Rule rule) {
        return texts.text("entry.broken." + rule.kind(), rule.title(), "{1}", "{2}");
    }

    /// Those of this form and period; what is beside the rule's first side is marked only where the
    /// two stand in different forms.
    private static List<String> cells(Desk desk, Finding finding) {
        return finding.places().stream()
                .filter(finding::marks)
                .filter(place -> isOf(place.form(), desk))
                .filter(place -> place.period().equals(desk.round().period().code()))
                .map(Place::code)
                .filter(code -> desk.cells().stream().anyMatch(c -> c.element().equals(code)))
                .toList();
    }

    private String sentence(Finding finding, List<Form> all) {
        var words = new FindingText(texts, all);
        var forms = finding.places().stream().map(p -> words.form(p.form()).label()).toList();
        return texts.text(
                "entry.broken." + finding.rule().kind(),
                finding.rule().title(),
                finding.printed(),
                finding.computed(),
                forms.getFirst(),
                forms.getLast());
    }

    private static Figures figures(Desk desk, Surroundings around) {
        var figures = new ArrayList<Figure>();
        var here = place(desk, desk.round());
        add(figures, around.now(), here);
        for (var other : around.others()) {
            add(figures, other.figures(), place(desk, other.round()));
        }
        var beside = around.beside();
        if (beside.period() != null) {
            var before = new Place(here.form(), beside.period().code(), here.line(), "");
            add(figures, beside.before(), before);
        }
        return new Figures(figures);
    }

    private static void add(List<Figure> figures, Map<String, Quantity> known, Place place) {
        known.forEach((element, quantity) -> {
            if (quantity instanceof Quantity.Known(long amount)) {
                var at = place.of(element);
                figures.add(new Figure(at, quantity.print(), BigDecimal.valueOf(amount)));
            }
        });
    }

    private static Place place(Desk desk, Round round) {
        var line = Line.of(desk.unit().organisation());
        return new Place(round.form().code(), round.period().code(), line, "");
    }

    private static boolean isOf(String form, Desk desk) {
        return desk.round().form().code().equals(form);
    }
}
