package vn.chungtay.reporting.paper;

import vn.chungtay.reporting.entry.Desks.RoundPath;

/// The report on an area, as an address names it.
record SummaryPlace(String form, String period, String stage, String area) {
    RoundPath round() {
        return new RoundPath(form, period, stage);
    }
}
