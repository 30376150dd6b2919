package vn.chungtay.reporting.rollup;

import java.util.Locale;

/// Into what a total is divided. Of an area, the levels are those of areas: provinces, districts,
/// communes, villages.
public enum By {
    PROVINCE,
    DISTRICT,
    GRASSROOTS,
    BRANCH,
    ORGANISATION;

    /// The kinds of area at the level, as PostgreSQL knows them.
    String[] areaKinds() {
        return switch (this) {
            case PROVINCE -> new String[] {"PROVINCE"};
            case DISTRICT -> new String[] {"DISTRICT", "TOWN", "CITY"};
            case GRASSROOTS -> new String[] {"COMMUNE", "WARD", "TOWNSHIP"};
            case BRANCH -> new String[] {"VILLAGE"};
            case ORGANISATION -> throw new IllegalStateException("no level of areas: " + name());
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
