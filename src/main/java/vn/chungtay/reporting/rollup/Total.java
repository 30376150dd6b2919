package vn.chungtay.reporting.rollup;

import java.util.Map;
import java.util.Optional;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.form.Column.Share;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.rollup.Membership.Kind;
import vn.chungtay.shared.Quantity;
import vn.chungtay.shared.Rate;

/// The total of a place or of a part of it.
public final class Total {
    private final Round round;
    private final Sums sums;
    private final Map<Kind, Long> units;

    /// @param units how many of each kind count in it
    Total(Question question, Map<Kind, Long> units) {
        this.round = question.round();
        this.units = units;
        this.sums = new Sums(question.round().form().elements().size());
    }

    Sums sums() {
        return sums;
    }

    /// What the units reported, added up: not reported when none did, not applicable when all of
    /// those that answered said so.
    public Quantity value(Cell cell) {
        var place = cell.place();
        if (sums.answered(place) == 0) {
            return Quantity.NOT_REPORTED;
        }
        return sums.isInapplicable(place)
                ? Quantity.NOT_APPLICABLE
                : Quantity.of(sums.total(place));
    }

    /// The two sides of a rate, when there is something to divide by.
    public Optional<Rate> rate(Share share) {
        return side(share.numerator())
                .flatMap(
                        n -> side(share.denominator()).filter(d -> d > 0).map(d -> new Rate(n, d)));
    }

    private Optional<Long> side(String element) {
        return round.form()
                .cell(element)
                .map(this::value)
                .filter(Quantity.Known.class::isInstance)
                .map(known -> ((Quantity.Known) known).amount());
    }

    /// How many units gave a figure or said that none applies.
    public long unitsReported(Cell cell) {
        return sums.answered(cell.place());
    }

    /// How many units are asked for it.
    public long unitsExpected(Cell cell) {
        return units.entrySet().stream()
                .filter(e ->
                        cell.isAskedOf(
                                e.getKey().organisation(), e.getKey().level(), round.period()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /// As it is now, to be kept.
    public Frozen freeze() {
        return sums.freeze();
    }
}
