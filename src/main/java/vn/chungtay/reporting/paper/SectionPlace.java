package vn.chungtay.reporting.paper;

import vn.chungtay.reporting.entry.Desks.RoundPath;

/// Where a narrative part stands, as an address names it.
record SectionPlace(String form, String period, String stage, String unit, String element) {
    RoundPath round() {
        return new RoundPath(form, period, stage);
    }
}
