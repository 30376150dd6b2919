package vn.chungtay.reporting.paper;

import java.util.List;
import java.util.Optional;
import vn.chungtay.reporting.entry.Desks.RoundPath;

/// A version of the report on an area, as an address names it.
record VersionPlace(String form, String period, String stage, String area, int version) {
    RoundPath round() {
        return new RoundPath(form, period, stage);
    }

    VersionScreens.Sent taking(String reason) {
        var filled = new VersionScreens.Filled(reason, Optional.empty(), List.of());
        return new VersionScreens.Sent(version, "reason", filled);
    }

    VersionScreens.Sent filing(ScanForm scan) {
        var filled = new VersionScreens.Filled("", Optional.of(scan), List.of());
        return new VersionScreens.Sent(version, "document", filled);
    }
}
