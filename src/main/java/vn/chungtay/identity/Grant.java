package vn.chungtay.identity;

/// A role that somebody has today, and where.
public record Grant(Role role, Scope scope) {}
