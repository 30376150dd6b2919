package vn.chungtay.reporting.annex;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.reporting.annex.Figure.Place;
import vn.chungtay.reporting.form.Column.Leaf;
import vn.chungtay.reporting.form.Column.Share;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.shared.Rate;

/// The figures of a publication, to be looked up by place and added up. An absent figure is a blank
/// on paper: no sum counts it, and a sum of nothing but blanks is blank too.
public final class Figures {

    private final Map<Place, Figure> byPlace = new HashMap<>();

    public Figures(Collection<Figure> figures) {
        figures.forEach(f -> byPlace.put(f.place(), f));
    }

    public Optional<Figure> at(Place place) {
        return Optional.ofNullable(byPlace.get(place));
    }

    /// The count printed at a place; null for a blank.
    public @Nullable Long count(Place place) {
        Figure figure = byPlace.get(place);
        return figure == null ? null : figure.amount().longValueExact();
    }

    /// What the organisations of a form print for an element, in the form's order, blanks left out.
    public List<Figure> column(Form form, Place place) {
        return form.rows().stream()
                .map(row -> byPlace.get(place.at(Line.of(row.organisation()))))
                .filter(Objects::nonNull)
                .toList();
    }

    /// The total of an element over the organisations; null when all of them left it blank.
    public @Nullable Long sum(Form form, Place place) {
        List<Figure> column = column(form, place);
        return column.isEmpty()
                ? null
                : column.stream()
                        .mapToLong(f -> f.amount().longValueExact())
                        .reduce(0L, Math::addExact);
    }

    /// What a rate comes to: of the line's own counts, or, in the rate row, of the totals computed
    /// from the organisations. Empty when either side is blank or the denominator is 0.
    public Optional<Rate> rate(Form form, Place place) {
        if (place.line().equals(Line.RATE)) {
            return form.shareOfTotal(place.code())
                    .flatMap(s -> divided(sum(form, place), sum(form, place.of(s.denominator()))));
        }
        return form.leaf(place.code())
                .map(Leaf::share)
                .flatMap(s -> divided(count(place.of(s.numerator())), count(of(place, s))));
    }

    private static Place of(Place place, Share share) {
        return place.of(share.denominator());
    }

    private static Optional<Rate> divided(@Nullable Long numerator, @Nullable Long denominator) {
        if (numerator == null || denominator == null || denominator == 0) {
            return Optional.empty();
        }
        return Optional.of(new Rate(numerator, denominator));
    }
}
