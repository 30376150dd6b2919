package vn.chungtay.reporting.register;

/// A cell in which a unit reports something else than a register knows.
///
/// @param place of the unit among the others, as the database has sorted them by name
record Difference(int place, AskedUnit unit, Registered of) {}
