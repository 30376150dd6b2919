package vn.chungtay.reporting.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chungtay.reporting.annex.Figure;
import vn.chungtay.reporting.annex.Figure.Place;
import vn.chungtay.reporting.annex.Line;
import vn.chungtay.reporting.form.Column.Leaf;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.shared.Period;
import vn.chungtay.web.Texts;

/// Findings in words: where, and the arithmetic ("Biểu 3, cấp huyện, 2020, trung cấp: cộng các dòng
/// được 80, in là 88").
public final class FindingText {

    private final Texts texts;
    private final boolean reported;
    private final Map<String, Form> forms;

    /// Of what is printed.
    public FindingText(Texts texts, Collection<Form> forms) {
        this(texts, false, forms);
    }

    private FindingText(Texts texts, boolean reported, Collection<Form> forms) {
        this.texts = texts;
        this.reported = reported;
        this.forms = forms.stream().collect(Collectors.toMap(Form::code, Function.identity()));
    }

    /// Of what is reported.
    public static FindingText ofReports(Texts texts, Collection<Form> forms) {
        return new FindingText(texts, true, forms);
    }

    /// The whole sentence.
    public String sentence(Finding finding) {
        Rule.Kind kind = finding.rule().kind();
        String key = reported ? "finding.reported." + kind : "finding.sentence." + kind;
        String printed = texts.number(finding.printed());
        String computed = texts.number(finding.computed());
        String where = where(finding);
        return switch (kind) {
            case FOOTING, CLASSES, PART_OF_WHOLE, CHANGE ->
                    texts.text(key, where, computed, printed);
            case RATE -> texts.text(key, where, division(finding), computed, printed);
            case CROSS_TABLE ->
                    texts.text(
                            key,
                            where,
                            label(finding.at()),
                            printed,
                            label(finding.against()),
                            computed);
        };
    }

    /// Form, part, period, organisation and element, as far as there are any.
    public String where(Finding finding) {
        Place place = finding.at().getFirst().place();
        Form form = form(place.form());
        List<String> words = new ArrayList<>();
        words.add(form.label());
        add(words, form.leaf(place.code()).map(Leaf::within).orElse(null));
        words.add(period(place.period()));
        words.add(rowOf(finding, form));
        words.add(word(place));
        return words.stream().filter(w -> !w.isEmpty()).collect(Collectors.joining(", "));
    }

    /// A figure in the words of its form: part and element.
    public String name(Place place) {
        String within = form(place.form()).leaf(place.code()).map(Leaf::within).orElse(null);
        return within == null ? word(place) : within + ", " + word(place);
    }

    /// The row as its form prints it.
    public String line(Place place) {
        Form form = form(place.form());
        return switch (place.line().code()) {
            case "TOTAL" -> form.total() == null ? "" : form.total().label();
            case "RATE" -> form.rate() == null ? "" : form.rate().label();
            default -> row(form, place.line());
        };
    }

    /// A year as its bare number, any other period with its kind.
    public String period(String code) {
        Period period = Period.fromCode(code).orElseThrow();
        return period.kind() == Period.Kind.YEAR ? period.code() : period.label();
    }

    /// Findings of what is printed, each leading to its cells.
    public List<Told> told(List<Finding> findings) {
        return findings.stream().map(this::told).toList();
    }

    private Told told(Finding finding) {
        var parts =
                finding.figures().stream()
                        .map(figure ->
                                new Told.Part(
                                        label(finding, figure),
                                        figure.place().address(),
                                        figure.printed()))
                        .toList();
        return new Told(finding, sentence(finding), parts.getFirst().href(), parts);
    }

    /// What tells a figure of a finding from the others: its row, element, form or period.
    public String label(Finding finding, Figure figure) {
        Place place = figure.place();
        return switch (finding.rule().kind()) {
            case FOOTING -> line(place);
            case CLASSES, PART_OF_WHOLE -> word(place);
            case RATE -> line(place) + ", " + word(place);
            case CROSS_TABLE -> form(place.form()).label();
            case CHANGE -> period(place.period());
        };
    }

    public Form form(String code) {
        Form form = forms.get(code);
        if (form == null) {
            throw new IllegalArgumentException("no form " + code);
        }
        return form;
    }

    /// An element or a rate; not every element is printed.
    private String word(Place place) {
        Form form = form(place.form());
        return form.leaf(place.code())
                .map(Leaf::name)
                .orElseGet(() -> form.cell(place.code()).orElseThrow().name());
    }

    /// A sum of rows needs no word for the row of totals; anything else about that row does.
    private String rowOf(Finding finding, Form form) {
        boolean ofTotals =
                finding.line().equals(Line.TOTAL) && finding.rule().kind() != Rule.Kind.FOOTING;
        return ofTotals ? texts.text("finding.total-row") : row(form, finding.line());
    }

    private String row(Form form, Line line) {
        return form.rows().stream()
                .filter(r -> r.organisation() == line.organisation())
                .map(r -> texts.text("organisation." + r.organisation()))
                .findFirst()
                .orElse("");
    }

    private String label(List<Figure> figures) {
        return form(figures.getFirst().place().form()).label();
    }

    /// "13 / 130" of a rate, from the figures it is held against.
    private String division(Finding finding) {
        String numerator = texts.text("finding.blank");
        String denominator = numerator;
        for (Figure figure : finding.against()) {
            if (figure.place().code().equals(finding.denominator(form(finding.form())))) {
                denominator = figure.printed();
            } else {
                numerator = figure.printed();
            }
        }
        return numerator + " / " + denominator;
    }

    private static void add(List<String> words, @Nullable String word) {
        if (word != null) {
            words.add(word);
        }
    }
}
