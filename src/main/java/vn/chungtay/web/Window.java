package vn.chungtay.web;

/// A stretch of a long list.
public record Window(int limit, int offset) {
    public static final Window ALL = new Window(Integer.MAX_VALUE, 0);
}
