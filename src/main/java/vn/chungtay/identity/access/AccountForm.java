package vn.chungtay.identity.access;

import org.jspecify.annotations.Nullable;
import vn.chungtay.web.Asked;

/// What somebody typed who makes an account.
record AccountForm(@Nullable String login, @Nullable String name) {

    AccountForm {
        login = Asked.text(login);
        name = Asked.text(name);
    }

    String typedLogin() {
        return login == null ? "" : login;
    }

    String typedName() {
        return name == null ? "" : name;
    }
}
