package vn.chungtay.reporting.rollup;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.reporting.form.Column.Leaf;
import vn.chungtay.reporting.form.Column.Share;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.web.Asked;
import vn.chungtay.web.RequestRefused;

/// Which units are counted, as it is written in an address beside a [TotalQuestion] of one element.
///
/// @param level of the units: PROVINCE, DISTRICT, GRASSROOTS, BRANCH
/// @param at_least what a unit has to have: a figure, or per cent of a rate, with at most two
///   decimals and no other points; 1 when not given
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
        var given = atLeast();
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

    private BigDecimal atLeast() {
        if (at_least == null) {
            return BigDecimal.ONE;
        }
        if (!at_least.matches("[0-9]{1,15}([.,][0-9]{1,2})?")) {
            throw refused("rollup.refusal.at_least", at_least);
        }
        return new BigDecimal(at_least.replace(',', '.'));
    }

    private static RequestRefused refused(String key, String what) {
        return TotalQuestion.refused(key, what);
    }
}
