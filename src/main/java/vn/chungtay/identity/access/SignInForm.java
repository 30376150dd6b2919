package vn.chungtay.identity.access;

import org.jspecify.annotations.Nullable;

/// What somebody typed who signs in, and where they wanted to go.
record SignInForm(@Nullable String login, @Nullable String password, @Nullable String next) {

    String typedLogin() {
        return login == null ? "" : login;
    }

    String typedPassword() {
        return password == null ? "" : password;
    }

    String onwards() {
        return Onwards.from(next);
    }

    @Override
    public String toString() {
        return "SignInForm[" + typedLogin() + "]"; // a password belongs into no log
    }
}
