package vn.chungtay.reporting.rollup;

import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Organisation;

/// A part of a total: a unit, an area, an organisation.
///
/// @param organisation of a unit, or the part itself; null for an area
public record Part(String code, String name, @Nullable Organisation organisation) {}
