package vn.chungtay.reporting.sample;

import vn.chungtay.organisation.Level;
import vn.chungtay.shared.Period;

/// Whether a unit of the sample reports in a period, and whether in time. A tenth of the units are
/// careless, always the same ones. Where the annex prints what all units came to nobody is missing:
/// there a unit that would be has a report all the same, and is late.
enum Punctuality {
    ON_TIME,
    LATE,
    MISSING;

    private static final long CARELESS = 100;

    static Punctuality of(String unit, Level level, Period period) {
        if (level == Level.PROVINCE) {
            return ON_TIME;
        }
        var careless = Chance.of(unit, "careless").isAmong(CARELESS);
        var fate = Chance.of(unit, "reports " + period.code());
        if (fate.isAmong(careless ? 110 : 10)) {
            return MISSING;
        }
        return fate.isAmong(careless ? 410 : 60) ? LATE : ON_TIME;
    }
}
