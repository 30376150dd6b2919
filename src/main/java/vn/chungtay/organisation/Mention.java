package vn.chungtay.organisation;

/// A unit or an area as it is mentioned on the page of another: the name is that of the day told
/// of.
public record Mention(String code, String name) {}
