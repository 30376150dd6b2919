package vn.chungtay.web;

/// One of several views of the same thing, as a link beside the others.
public record Tab(String text, String href, boolean current) {}
