package vn.chungtay.reporting.target;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.programme.Measure;
import vn.chungtay.programme.Threshold;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.rollup.Measures.Sides;
import vn.chungtay.reporting.target.Assessment.Outcome;
import vn.chungtay.shared.Rate;
import vn.chungtay.web.Texts;

/// What comes of the two sides of a measure: a rate, or the reason why there is none.
@Component
public class Verdicts {
    private final Texts texts;

    Verdicts(Texts texts) {
        this.texts = texts;
    }

    /// @param sides none where nobody was asked for them
    public Outcome of(Threshold threshold, @Nullable Sides sides) {
        if (threshold.isUntold()) {
            return none("target.reason.sector");
        }
        if (sides == null) {
            return none("target.reason.unasked");
        }
        if (sides.reported() == 0) {
            return none("target.reason.silent");
        }
        if (sides.denominator() == 0) {
            return none("target.reason.nothing");
        }
        return sides.numerator() > sides.denominator()
                ? none("target.reason.part", sides.numerator(), sides.denominator())
                : new Outcome.Divided(new Rate(sides.numerator(), sides.denominator()));
    }

    /// Of one of the units behind a whole. Where the law counts units, one that is silent is one
    /// for which it does not hold, as it is in the whole.
    public Outcome ofUnit(Assessment whole, Sides sides) {
        var counted = whole.measure().kind() == Measure.Kind.SHARE_OF_UNITS;
        return counted && sides.reported() == 0 && !whole.threshold().isUntold()
                ? new Outcome.Divided(new Rate(0, sides.denominator()))
                : of(whole.threshold(), sides);
    }

    /// @param form that is not collected for the period; none where no form asks for the measure
    public Outcome uncollected(Optional<Form> form) {
        return new Outcome.NotComputable(
                form.map(one -> texts.text("target.reason.period", one.label()))
                        .orElseGet(() -> texts.text("target.reason.form")));
    }

    private Outcome none(String key, Object... arguments) {
        return new Outcome.NotComputable(texts.text(key, arguments));
    }
}
