package vn.chungtay.people.register;

/// Two who may be one person.
///
/// @param numbered whether they have the same identity number; otherwise the same name and day of
///   birth
record AlikePair(Person one, Person other, boolean numbered) {}
