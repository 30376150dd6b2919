package vn.chungtay.identity.access;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.identity.Role;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Head;
import vn.chungtay.web.Order;

/// What was asked of the list of accounts; blank asks nothing.
///
/// @param q part of a name or login
/// @param role one they hold today
record AccountQuestion(
        @Nullable String q, @Nullable String role, @Nullable String state, @Nullable String sort) {
    static final String PATH = "/accounts";

    enum State {
        OPEN,
        CLOSED,
        WAITING
    }

    AccountQuestion {
        q = Asked.text(q);
        role = Asked.text(role);
        state = Asked.text(state);
        sort = Asked.text(sort);
    }

    @Nullable Role wantedRole() {
        return Asked.oneOf(Role.values(), role, "access.refusal.role");
    }

    @Nullable State wantedState() {
        return Asked.oneOf(State.values(), state, "access.refusal.state");
    }

    Order<AccountColumn> order() {
        return Asked.order(AccountColumn.values(), sort);
    }

    Head head(AccountColumn column) {
        var towards = new AccountQuestion(q, role, state, Asked.towards(column, order()));
        return Head.of(column, order(), towards.address(PATH));
    }

    boolean isOpen() {
        return q == null && role == null && state == null;
    }

    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        Asked.add(address, "q", q);
        Asked.add(address, "role", role);
        Asked.add(address, "state", state);
        Asked.add(address, "sort", sort);
        return address.encode().toUriString();
    }
}
