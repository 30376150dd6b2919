package vn.chungtay.reporting.rollup;

import org.jspecify.annotations.Nullable;
import vn.chungtay.web.Asked;

/// The unit or the area that totals are asked of, by its code; neither is what the viewer works
/// for.
public record Where(@Nullable String unit, @Nullable String area) {
    public Where {
        unit = Asked.text(unit);
        area = Asked.text(area);
    }
}
