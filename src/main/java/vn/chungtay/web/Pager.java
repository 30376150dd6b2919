package vn.chungtay.web;

import org.springframework.web.util.UriComponentsBuilder;

/// The place in a list cut into pages, counted from 1; `address` is the list's own with its
/// filters.
public record Pager(String address, int page, int pages) {
    public Pager {
        if (page < 1 || page > Math.max(1, pages)) {
            throw new IllegalArgumentException("There is no page " + page + " of " + pages);
        }
    }

    boolean hasPrevious() {
        return page > 1;
    }

    boolean hasNext() {
        return page < pages;
    }

    String previous() {
        return page(page - 1);
    }

    String next() {
        return page(page + 1);
    }

    private String page(int number) {
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam("page", number)
                .build()
                .toUriString();
    }
}
