package vn.chungtay.organisation;

/// What an area is: the province, what lies under it, the communes' three kinds, villages.
public enum AreaKind {
    PROVINCE,
    CITY,
    DISTRICT,
    COMMUNE,
    WARD,
    TOWNSHIP,
    VILLAGE;

    /// The level of the units whose whole area such an area is.
    public Level level() {
        return switch (this) {
            case PROVINCE -> Level.PROVINCE;
            case CITY, DISTRICT -> Level.DISTRICT;
            case COMMUNE, WARD, TOWNSHIP -> Level.GRASSROOTS;
            case VILLAGE -> Level.BRANCH;
        };
    }
}
