package vn.chungtay.programme.progress;

import org.jspecify.annotations.Nullable;
import vn.chungtay.web.Asked;

/// What somebody typed who names an account for a body, or ends that.
///
/// @param why it ends
record DelegateForm(@Nullable String login, @Nullable String from, @Nullable String why) {

    DelegateForm {
        login = Asked.text(login);
        from = Asked.text(from);
        why = Asked.text(why);
    }

    static DelegateForm empty() {
        return new DelegateForm(null, null, null);
    }
}
