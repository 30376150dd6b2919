package vn.chungtay.programme.progress;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.web.Asked;

/// What somebody looks for among the duties.
///
/// @param q words of a duty, its body or its place in the document
/// @param state of the duties that are wanted
/// @param body the code of the one that has them
record DutyQuestion(@Nullable String q, @Nullable String state, @Nullable String body) {

    DutyQuestion {
        q = Asked.text(q);
        state = Asked.text(state);
        body = Asked.text(body);
    }

    @Nullable DutyStanding standing() {
        return Asked.oneOf(DutyStanding.values(), state, "plan.refusal.state");
    }

    boolean isOpen() {
        return q == null && state == null && body == null;
    }

    boolean finds(FollowedDuty duty) {
        var standing = standing();
        return (standing == null || duty.standing() == standing)
                && (body == null || duty.share().body().equals(body))
                && SoughtWords.of(q).areIn(duty.searched());
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
