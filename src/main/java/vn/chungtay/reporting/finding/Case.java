package vn.chungtay.reporting.finding;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chungtay.reporting.annex.Figure;
import vn.chungtay.reporting.annex.Line;

/// One place where a rule is checked: the values its formulas may name, and the figures behind
/// them.
///
/// @param decimals of the two sides: 0 for counts, the printed decimals for a rate
record Case(
        String form,
        String period,
        Line line,
        int decimals,
        Map<String, Object> values,
        Map<String, List<Figure>> figures) {

    static Case at(String form, String period, Line line) {
        return new Case(form, period, line, 0, new HashMap<>(), new LinkedHashMap<>());
    }

    Case withDecimals(int places) {
        return new Case(form, period, line, places, values, figures);
    }

    Case with(String name, Optional<Figure> figure) {
        Long count = figure.map(f -> f.amount().unscaledValue().longValueExact()).orElse(null);
        values.put(name, Formula.orBlank(count));
        figures.put(name, figure.stream().toList());
        return this;
    }

    Case with(String name, List<Figure> column) {
        values.put(name, column.stream().map(f -> f.amount().longValueExact()).toList());
        figures.put(name, column);
        return this;
    }

    List<Figure> figuresOf(Set<String> names) {
        return names.stream().flatMap(n -> figures.getOrDefault(n, List.of()).stream()).toList();
    }
}
