package vn.chungtay.identity.access;

import org.jspecify.annotations.Nullable;
import vn.chungtay.web.Asked;

/// What somebody typed who grants a role.
///
/// @param place the code of a unit or an area; blank for everywhere
/// @param to the last day; blank for open
record GrantForm(
        @Nullable String role,
        @Nullable String place,
        @Nullable String from,
        @Nullable String to,
        @Nullable String document) {

    static final GrantForm EMPTY = new GrantForm(null, null, null, null, null);

    GrantForm {
        role = Asked.text(role);
        place = Asked.text(place);
        from = Asked.text(from);
        to = Asked.text(to);
        document = Asked.text(document);
    }

    static String orNone(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
