package vn.chungtay.organisation.reorganisation;

/// Which signed decision.
record ReorganisationId(long value) {}
