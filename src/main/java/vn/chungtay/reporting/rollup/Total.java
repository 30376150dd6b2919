package vn.chungtay.reporting.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.form.Column.Share;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.form.OverTime;
import vn.chungtay.reporting.rollup.Membership.Kind;
import vn.chungtay.shared.Quantity;
import vn.chungtay.shared.Rate;

/// The total of a place or of a part of it.
public final class Total {
    private final Form form;
    private final Sums sums;
    private final List<Asked> asked = new ArrayList<>();

    Total(Form form) {
        this.form = form;
        this.sums = new Sums(form.elements().size());
    }

    /// Of no unit yet.
    Total(Question question) {
        this.form = question.round().form();
        var few = question.places().stream().mapToInt(Integer::intValue).toArray();
        var all = form.elements().size();
        this.sums = few.length == 0 ? new Sums(all) : new Sums(all, few);
    }

    /// Units of which figures are asked for a period; of several periods the latest first.
    ///
    /// @param units how many of each kind
    Total expect(AskedCells cells, Map<Kind, Long> units) {
        asked.add(new Asked(cells, units));
        return this;
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
        return form.cell(element)
                .map(this::value)
                .filter(Quantity.Known.class::isInstance)
                .map(known -> ((Quantity.Known) known).amount());
    }

    /// How many units gave a figure or said that none applies; of several rounds, how many reports
    /// did that count in it.
    public long unitsReported(Cell cell) {
        return sums.answered(cell.place());
    }

    /// How many units are asked for it; of several rounds, in how many reports of what happened,
    /// and how many were asked last of how things stand.
    public long unitsExpected(Cell cell) {
        var counts =
                asked.stream()
                        .mapToLong(one -> one.cells().count(one.units(), cell))
                        .filter(n -> n > 0);
        return cell.overTime() == OverTime.SUM ? counts.sum() : counts.findFirst().orElse(0);
    }

    /// As it is now, to be kept.
    public Frozen freeze() {
        return sums.freeze();
    }

    private record Asked(AskedCells cells, Map<Kind, Long> units) {}
}
