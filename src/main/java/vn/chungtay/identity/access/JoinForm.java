package vn.chungtay.identity.access;

import org.jspecify.annotations.Nullable;
import vn.chungtay.web.Asked;

/// What somebody typed who came by a one-time link. Login and name only for the first
/// administrator.
record JoinForm(@Nullable String login, @Nullable String name, @Nullable String password) {

    JoinForm {
        name = Asked.text(name);
    }

    static String orNone(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    @Override
    public String toString() {
        return "JoinForm[" + orNone(login) + "]"; // a password belongs into no log
    }
}
