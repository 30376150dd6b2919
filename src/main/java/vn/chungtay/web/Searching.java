package vn.chungtay.web;

import org.jspecify.annotations.Nullable;

/// What is searched for in a list, and the page of it, counted from 1, that is looked at.
///
/// @param q words; blank searches for nothing
public record Searching(@Nullable String q, @Nullable Integer page) {
    public Searching {
        q = Asked.text(q);
    }

    public int pageOrFirst() {
        return page == null ? 1 : page;
    }
}
