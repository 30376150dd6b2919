package vn.chungtay.documents.job;

/// A file as it was sent.
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
record Upload(String name, byte[] content) {}
