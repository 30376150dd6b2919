package vn.chungtay.organisation;

/// What a list of units can be put in order by.
public enum UnitColumn {
    NAME,
    ORGANISATION,
    LEVEL,
    AREA,
    LIFE
}
