package vn.chungtay.organisation.request;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Head;
import vn.chungtay.web.Order;

/// What a person asked of the list of requests; blank asks nothing.
///
/// @param q part of a unit's name, of the name asked for or of who asks
record RequestQuestion(
        @Nullable String q, @Nullable String state, @Nullable String unit, @Nullable String sort) {

    enum State {
        OPEN,
        ANSWERED
    }

    RequestQuestion {
        q = Asked.text(q);
        state = Asked.text(state);
        unit = Asked.text(unit);
        sort = Asked.text(sort);
    }

    @Nullable State wanted() {
        return Asked.oneOf(State.values(), state, "request.refusal.state");
    }

    /// The latest first when nothing was asked.
    Order<RequestColumn> order() {
        return sort == null
                ? new Order<>(RequestColumn.REQUESTED, true)
                : Asked.order(RequestColumn.values(), sort);
    }

    Head head(RequestColumn column) {
        var towards = new RequestQuestion(q, state, unit, Asked.towards(column, order()));
        return Head.of(column, order(), towards.address("/change-requests"));
    }

    boolean isOpen() {
        return q == null && state == null && unit == null;
    }

    /// The address of the same question elsewhere.
    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        Asked.add(address, "q", q);
        Asked.add(address, "state", state);
        Asked.add(address, "unit", unit);
        Asked.add(address, "sort", sort);
        return address.encode().toUriString();
    }
}
