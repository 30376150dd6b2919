package vn.chungtay.identity;

/// Where a role holds: everywhere, in a unit with all below it along the organisation's line, or in
/// an area with all below it along the other line. What became of the unit or area after a
/// reorganisation is for [Places] to say.
public sealed interface Scope {
    Scope EVERYWHERE = new Everywhere();

    /// The whole province.
    record Everywhere() implements Scope {}

    /// @param id of a row of `unit`
    record OfUnit(long id) implements Scope {}

    /// @param id of a row of `area`
    record OfArea(long id) implements Scope {}
}
