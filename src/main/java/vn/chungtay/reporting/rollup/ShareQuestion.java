package vn.chungtay.reporting.rollup;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.reporting.form.Column.Leaf;
import vn.chungtay.reporting.form.Column.Share;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.shared.NumberText;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.Asked;
import vn.chungtay.web.RequestRefused;

/// Which units are counted, as it is written in an address beside a [TotalQuestion] of one element.
///
/// @param level of the units: PROVINCE, DISTRICT, GRASSROOTS, BRANCH
/// @param at_least what a unit has to have, as `1.733` or `75,5`: a figure, or per cent of a rate;
///   1 when not given
/// @param per code of the element that the one asked for is divided by, for a condition on a rate
record ShareQuestion(@Nullable String level, @Nullable String at_least, @Nullable String per) {
    private static final By[] LEVELS = {By.PROVINCE, By.DISTRICT, By.GRASSROOTS, By.BRANCH};

    ShareQuestion {
        level = Asked.text(level);
        at_least = Asked.text(at_least);
        per = Asked.text(per);
    }

    static By[] levels() {
        return LEVELS.clone();
    }

    By unitsAt() {
        var asked = Asked.oneOf(LEVELS, level, "rollup.refusal.by");
        return asked == null ? By.GRASSROOTS : asked;
    }

    /// @param element code of an element or rate of the form
    Optional<Condition> condition(Form form, String element) {
        var given =
                switch (atLeast()) {
                    case Outcome.Accepted<BigDecimal>(var read) -> read;
                    case Outcome.Refused<BigDecimal> refused ->
                            throw new RequestRefused(refused.reasons().getFirst());
                };
        if (per != null) {
            var divisor =
                    form.cell(per)
                            .orElseThrow(() -> refused("rollup.refusal.per", String.valueOf(per)));
            return form.cell(element)
                    .map(cell ->
                            new Condition.OfRate(
                                    element, new Share(element, per, 0), divisor, given));
        }
        Optional<Condition> figure =
                form.cell(element).map(cell -> new Condition.OfFigure(cell, given));
        return figure.or(() -> rate(form, element, given));
    }

    private static Optional<Condition> rate(Form form, String code, BigDecimal given) {
        return form.leaf(code)
                .map(Leaf::share)
                .flatMap(share ->
                        form.cell(share.denominator())
                                .map(per -> new Condition.OfRate(code, share, per, given)));
    }

    /// What was asked for, read as the screens read numbers.
    Outcome<BigDecimal> atLeast() {
        return at_least == null
                ? Outcome.accepted(BigDecimal.ONE)
                : NumberText.readDecimal(at_least);
    }

    /// The same of units that have anything at all.
    ShareQuestion ofAny() {
        return new ShareQuestion(level, null, per);
    }

    private static RequestRefused refused(String key, String what) {
        return TotalQuestion.refused(key, what);
    }
}
