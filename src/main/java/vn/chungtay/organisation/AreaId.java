package vn.chungtay.organisation;

/// Which area, over its whole life and whatever it is called.
public record AreaId(long value) {}
