package vn.chungtay.web;

import vn.chungtay.identity.Viewer;

/// What a module shows of itself on the home page: a bean of this type in any module is one tile.
public interface HomeTile {
    Tile tile();

    /// Whether it is shown to a viewer: what it leads to, they may see.
    default boolean isFor(Viewer viewer) {
        return true;
    }

    /// One tile: the key of its title, one sentence that already says the state of things, where it
    /// leads, and its place among the others (lower comes first).
    record Tile(String titleKey, String text, String href, int order) {}
}
