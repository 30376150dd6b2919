package vn.chungtay.web;

/// What a module shows of itself on the home page: a bean of this type in any module is one tile.
public interface HomeTile {
    Tile tile();

    /// One tile: the key of its title, one sentence that already says the state of things, where it
    /// leads, and its place among the others (lower comes first).
    record Tile(String titleKey, String text, String href, int order) {}
}
