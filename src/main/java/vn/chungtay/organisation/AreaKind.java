package vn.chungtay.organisation;

/// What an area is: the province, what lies under it, the communes' three kinds, villages.
public enum AreaKind {
    PROVINCE,
    CITY,
    DISTRICT,
    COMMUNE,
    WARD,
    TOWNSHIP,
    VILLAGE
}
