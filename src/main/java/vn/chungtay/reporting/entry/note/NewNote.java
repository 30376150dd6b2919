package vn.chungtay.reporting.entry.note;

/// A note that can be kept.
///
/// @param body the words, the address, or the name of the file
record NewNote(String element, NoteKind kind, String body) {}
