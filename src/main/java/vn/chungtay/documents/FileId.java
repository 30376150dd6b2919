package vn.chungtay.documents;

/// Which filed paper.
public record FileId(long value) {}
