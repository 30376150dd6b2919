package vn.chungtay.reporting.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.reporting.annex.Figure.Place;
import vn.chungtay.reporting.annex.Figures;
import vn.chungtay.reporting.annex.Line;
import vn.chungtay.reporting.form.Column.Share;
import vn.chungtay.reporting.form.Form;

/// Lays a publication's figures out as the cases a rule is checked in.
final class Cases {

    private final Map<String, Form> forms;
    private final Figures figures;

    Cases(Collection<Form> forms, Figures figures) {
        this.forms = forms.stream().collect(Collectors.toMap(Form::code, f -> f));
        this.figures = figures;
    }

    /// The names a rule's formulas may use.
    static Set<String> names(Rule rule, Collection<Form> forms) {
        return switch (rule.each()) {
            case ELEMENT_TOTAL -> Set.of("value", "rows");
            case RATE -> Set.of("rate", "numerator", "denominator", "decimals");
            case CHANGE -> Set.of("value", "before");
            case ROW, ORGANISATION ->
                    forms.stream()
                            .filter(f -> rule.forms().contains(f.code()))
                            .flatMap(f -> f.elements().stream())
                            .collect(Collectors.toSet());
        };
    }

    Stream<Case> of(Rule rule) {
        return switch (rule.each()) {
            case ELEMENT_TOTAL -> formsOf(rule).flatMap(this::totals);
            case ROW -> formsOf(rule).flatMap(this::rows);
            case ORGANISATION -> organisations(rule);
            case RATE -> formsOf(rule).flatMap(this::rates);
            case CHANGE -> formsOf(rule).flatMap(f -> changes(f, rule.elements()));
        };
    }

    private Stream<Form> formsOf(Rule rule) {
        return rule.forms().stream().map(forms::get);
    }

    private Stream<Case> totals(Form form) {
        return places(form, Line.TOTAL)
                .map(place ->
                        at(place)
                                .with("value", figures.at(place))
                                .with("rows", figures.column(form, place)));
    }

    private Stream<Case> rows(Form form) {
        return form.periods().stream()
                .flatMap(period -> lines(form).map(line -> row(List.of(form), period, line)));
    }

    private Stream<Line> lines(Form form) {
        Stream<Line> lines = form.rows().stream().map(row -> Line.of(row.organisation()));
        return form.total() == null ? lines : Stream.concat(lines, Stream.of(Line.TOTAL));
    }

    private Stream<Case> organisations(Rule rule) {
        List<Form> compared = formsOf(rule).toList();
        Set<String> periods =
                compared.stream().flatMap(f -> f.periods().stream()).collect(Collectors.toSet());
        return Arrays.stream(Organisation.values())
                .flatMap(o -> periods.stream().sorted().map(p -> row(compared, p, Line.of(o))));
    }

    private Case row(List<Form> of, String period, Line line) {
        Case row = Case.at(of.getFirst().code(), period, line);
        for (Form form : of) {
            for (String element : form.elements()) {
                row.with(element, figures.at(new Place(form.code(), period, line, element)));
            }
        }
        return row;
    }

    private Stream<Case> rates(Form form) {
        List<Case> cases = new ArrayList<>();
        for (String period : form.periods()) {
            for (String element : form.elements()) {
                Place place = new Place(form.code(), period, Line.RATE, element);
                form.shareOfTotal(element).ifPresent(share -> cases.add(rate(place, share)));
            }
            form.leaves().stream()
                    .filter(leaf -> leaf.share() != null)
                    .flatMap(leaf -> lines(form).map(l -> at(form, period, l, leaf.code())))
                    .forEach(place -> cases.add(rate(place, form.shareIn(place.code()))));
        }
        return cases.stream();
    }

    private Case rate(Place place, Share share) {
        Line counts = place.line().equals(Line.RATE) ? Line.TOTAL : place.line();
        Place from = place.at(counts);
        int decimals = figures.at(place).map(f -> f.amount().scale()).orElse(share.decimals());
        Case rate = at(place).withDecimals(decimals);
        rate.with("rate", figures.at(place))
                .with("numerator", figures.at(from.of(share.numerator())))
                .with("denominator", figures.at(from.of(share.denominator())));
        rate.values().put("decimals", (long) decimals);
        return rate;
    }

    private Stream<Case> changes(Form form, List<String> elements) {
        return IntStream.range(1, form.periods().size())
                .boxed()
                .flatMap(i ->
                        elements.stream()
                                .filter(form.elements()::contains)
                                .flatMap(e -> lines(form).map(l -> change(form, i, l, e))));
    }

    private Case change(Form form, int period, Line line, String element) {
        Place now = at(form, form.periods().get(period), line, element);
        Place before = at(form, form.periods().get(period - 1), line, element);
        return at(now).with("value", figures.at(now)).with("before", figures.at(before));
    }

    private Stream<Place> places(Form form, Line line) {
        return form.periods().stream()
                .flatMap(p -> form.elements().stream().map(e -> at(form, p, line, e)));
    }

    private static Place at(Form form, String period, Line line, String code) {
        return new Place(form.code(), period, line, code);
    }

    private static Case at(Place place) {
        return Case.at(place.form(), place.period(), place.line());
    }
}
