package vn.chungtay.organisation.reorganisation;

/// Which signed decision.
public record ReorganisationId(long value) {}
