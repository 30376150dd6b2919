package vn.chungtay.reporting.paper;

import vn.chungtay.organisation.AreaKind;
import vn.chungtay.organisation.Level;

/// The level of the units that an area is the whole area of.
final class Levels {
    private Levels() {}

    static Level of(AreaKind kind) {
        return switch (kind) {
            case PROVINCE -> Level.PROVINCE;
            case CITY, DISTRICT -> Level.DISTRICT;
            case COMMUNE, WARD, TOWNSHIP -> Level.GRASSROOTS;
            case VILLAGE -> Level.BRANCH;
        };
    }
}
