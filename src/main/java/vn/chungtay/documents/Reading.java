package vn.chungtay.documents;

/// What came of reading a definition: the definition, or everything that is wrong with its file.
public sealed interface Reading permits Definition, Unreadable {}
