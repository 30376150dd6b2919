package vn.chungtay.identity.access;

import org.jspecify.annotations.Nullable;

/// What somebody typed who came by a one-time link. Login and name only for the first
/// administrator.
record JoinForm(@Nullable String login, @Nullable String name, @Nullable String password) {

    static String orNone(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    @Override
    public String toString() {
        return "JoinForm[" + orNone(login) + "]"; // a password belongs into no log
    }
}
