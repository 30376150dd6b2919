package vn.chungtay.web;

import org.jspecify.annotations.Nullable;

/// The head of a column by which a list can be put in order.
///
/// @param href the same list by this column
/// @param sorted which way it stands by this column, in ARIA's words; none when it does not
public record Head(String href, @Nullable String sorted) {

    public static <E extends Enum<E>> Head of(E column, Order<E> now, String href) {
        if (now.by() != column) {
            return new Head(href, null);
        }
        return new Head(href, now.descending() ? "descending" : "ascending");
    }
}
