package vn.chungtay.organisation;

/// A decision as it is cited where it took effect.
///
/// @param reorganisation which one; its page bears the same number
/// @param number as printed on the paper
public record Citation(long reorganisation, String number) {}
