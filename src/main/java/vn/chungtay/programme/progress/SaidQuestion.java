package vn.chungtay.programme.progress;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.web.Asked;

/// What somebody looks for among the duties, or among the solutions.
///
/// @param q words of it, of its bodies or of its place in the document
/// @param state of those that are wanted
/// @param body the code of the one whose they are
record SaidQuestion(@Nullable String q, @Nullable String state, @Nullable String body) {

    SaidQuestion {
        q = Asked.text(q);
        state = Asked.text(state);
        body = Asked.text(body);
    }

    @Nullable SaidStanding standing() {
        return Asked.oneOf(SaidStanding.values(), state, "plan.refusal.state");
    }

    boolean isOpen() {
        return q == null && state == null && body == null;
    }

    boolean finds(Reportable one) {
        return one.isFor(body, standing()) && SoughtWords.of(q).areIn(one.searched());
    }

    /// This question's own address below another path.
    String under(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        Asked.add(address, "q", q);
        Asked.add(address, "state", state);
        Asked.add(address, "body", body);
        return address.encode().toUriString();
    }
}
