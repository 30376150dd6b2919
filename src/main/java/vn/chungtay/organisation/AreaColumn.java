package vn.chungtay.organisation;

/// What a list of areas can be put in order by.
public enum AreaColumn {
    NAME,
    KIND,
    PARENT,
    LIFE
}
