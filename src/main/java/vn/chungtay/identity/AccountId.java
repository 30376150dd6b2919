package vn.chungtay.identity;

/// An account of this province's system.
public record AccountId(long value) {}
