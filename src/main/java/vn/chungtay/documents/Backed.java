package vn.chungtay.documents;

import java.time.LocalDate;

/// What rests on a document.
///
/// @param kind what it is, in words
/// @param title what it is called
/// @param href where it is shown
public record Backed(String kind, String title, String href, LocalDate on) {}
