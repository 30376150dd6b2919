package vn.chungtay.organisation;

/// Which unit, over its whole life and whatever it is called.
public record UnitId(long value) {}
