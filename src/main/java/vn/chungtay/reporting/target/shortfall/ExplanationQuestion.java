package vn.chungtay.reporting.target.shortfall;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Head;
import vn.chungtay.web.Order;

/// Which questions to units are asked for, as it is written in an address.
///
/// @param q part of a unit's name or of an answer
/// @param target code of a target
record ExplanationQuestion(
        @Nullable String q,
        @Nullable String state,
        @Nullable String target,
        @Nullable String sort) {
    static final String PATH = "/explanations";

    /// Whether the unit has answered.
    enum State {
        OPEN,
        ANSWERED
    }

    ExplanationQuestion {
        q = Asked.text(q);
        state = Asked.text(state);
        target = Asked.text(target);
        sort = Asked.text(sort);
    }

    @Nullable State wanted() {
        return Asked.oneOf(State.values(), state, "request.refusal.state");
    }

    /// What is due first when nothing was asked.
    Order<ExplanationColumn> order() {
        return Asked.order(ExplanationColumn.values(), sort);
    }

    Head head(ExplanationColumn column) {
        var towards = new ExplanationQuestion(q, state, target, Asked.towards(column, order()));
        return Head.of(column, order(), towards.address(PATH));
    }

    boolean isOfAll() {
        return q == null && state == null && target == null;
    }

    /// The address of the same question elsewhere.
    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        Asked.add(address, "q", q);
        Asked.add(address, "state", state);
        Asked.add(address, "target", target);
        Asked.add(address, "sort", sort);
        return address.encode().toUriString();
    }
}
