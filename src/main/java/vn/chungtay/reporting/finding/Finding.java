package vn.chungtay.reporting.finding;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.reporting.annex.Figure;
import vn.chungtay.reporting.annex.Figure.Place;
import vn.chungtay.reporting.annex.Line;
import vn.chungtay.reporting.form.Form;

/// Two figures, or a figure and a sum, that cannot both be right. Nothing says which one is wrong.
///
/// @param period code of the period
/// @param line the row it was found in; the total or rate row when no organisation's
/// @param printed the printed side; a rate in percent with its printed decimals
/// @param computed the side it is held against, with the same decimals
/// @param at the figures of the printed side
/// @param against the figures of the other side
public record Finding(
        Rule rule,
        String form,
        String period,
        Line line,
        BigDecimal printed,
        BigDecimal computed,
        List<Figure> at,
        List<Figure> against) {

    /// Every place that takes part, printed side first.
    public Set<Place> places() {
        Set<Place> places = new LinkedHashSet<>();
        figures().stream().map(Figure::place).forEach(places::add);
        return places;
    }

    /// Every figure that takes part once, the printed side first.
    public List<Figure> figures() {
        return Stream.concat(at.stream(), against.stream()).distinct().toList();
    }

    /// Element codes in the order of the places.
    public List<String> elements() {
        return places().stream().map(Place::code).distinct().toList();
    }

    /// What a rate that does not come out divides by.
    String denominator(Form of) {
        String rate = at.getFirst().place().code();
        return line.equals(Line.RATE)
                ? of.shareOfTotal(rate).orElseThrow().denominator()
                : of.shareIn(rate).denominator();
    }

    /// Whether the finding speaks of a form, be it on either side.
    public boolean concerns(@Nullable String code) {
        return code == null || places().stream().anyMatch(p -> p.form().equals(code));
    }

    /// Whether a cell is one of those that contradict each other, not merely an addend.
    public boolean marks(Place place) {
        boolean atIt = at.stream().anyMatch(f -> f.place().equals(place));
        return atIt
                || (rule.kind() == Rule.Kind.CROSS_TABLE
                        && against.stream().anyMatch(f -> f.place().equals(place)));
    }
}
