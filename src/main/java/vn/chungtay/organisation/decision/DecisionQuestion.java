package vn.chungtay.organisation.decision;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Head;
import vn.chungtay.web.Order;

/// What a person asked of the list of decisions; blank asks nothing.
///
/// @param q part of the number, or of the name of who signed, or of what it is about
/// @param state `standing` or `undone`
record DecisionQuestion(@Nullable String q, @Nullable String state, @Nullable String sort) {

    enum State {
        STANDING,
        UNDONE
    }

    DecisionQuestion {
        q = Asked.text(q);
        state = Asked.text(state);
        sort = Asked.text(sort);
    }

    @Nullable State wanted() {
        return Asked.oneOf(State.values(), state, "decision.refusal.state");
    }

    /// The latest first when nothing was asked.
    Order<DecisionColumn> order() {
        return sort == null
                ? new Order<>(DecisionColumn.EFFECTIVE, true)
                : Asked.order(DecisionColumn.values(), sort);
    }

    Head head(DecisionColumn column) {
        var towards = new DecisionQuestion(q, state, Asked.towards(column, order()));
        return Head.of(column, order(), towards.address("/reorganisations"));
    }

    boolean isOpen() {
        return q == null && state == null;
    }

    /// The address of the same question elsewhere.
    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        Asked.add(address, "q", q);
        Asked.add(address, "state", state);
        Asked.add(address, "sort", sort);
        return address.encode().toUriString();
    }
}
