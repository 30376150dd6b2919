package vn.chungtay.programme.proposal;

import org.jspecify.annotations.Nullable;

/// What is edited, as an address names it.
///
/// @param code of the programme, from the path
/// @param edition the one in force when the form was opened; the one that is where none is told
/// @param draft to be edited further
record EditedFrom(String code, @Nullable Integer edition, @Nullable Long draft) {}
