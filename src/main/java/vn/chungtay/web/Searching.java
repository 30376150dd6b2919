package vn.chungtay.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What is searched for in a list, and the page of it, counted from 1, that is looked at.
///
/// @param q words; blank searches for nothing
public record Searching(@Nullable String q, @Nullable Integer page) {
    public Searching {
        q = Asked.text(q);
    }

    /// The same question at an address, for its other pages.
    public String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        Asked.add(address, "q", q);
        return address.encode().toUriString();
    }

    public int pageOrFirst() {
        return page == null ? 1 : page;
    }
}
