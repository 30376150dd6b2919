package vn.chungtay.web;

/// A step on the way from the home page to a page, as a link above its title.
public record Crumb(String text, String href) {}
