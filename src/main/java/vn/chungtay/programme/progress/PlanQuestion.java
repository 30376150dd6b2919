package vn.chungtay.programme.progress;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.web.Asked;

/// What somebody looks for in the plan. An order that means nothing is the plan's own.
///
/// @param q words of a task, its bodies or its times
/// @param state of the times that are wanted
/// @param body the code of one that leads or cooperates
record PlanQuestion(
        @Nullable String q,
        @Nullable String order,
        @Nullable String state,
        @Nullable String body,
        @Nullable Integer page) {

    /// The orders of the plan.
    enum Order {
        NUMBER,
        DEADLINE
    }

    PlanQuestion {
        q = Asked.text(q);
        order = Asked.text(order);
        state = Asked.text(state);
        body = Asked.text(body);
    }

    static PlanQuestion of(@Nullable Standing state) {
        return new PlanQuestion(null, null, state == null ? null : state.name(), null, null);
    }

    @Nullable Standing standing() {
        return Asked.oneOf(Standing.values(), state, "plan.refusal.state");
    }

    Order orderOrFirst() {
        return order != null && order.toUpperCase(Locale.ROOT).equals(Order.DEADLINE.name())
                ? Order.DEADLINE
                : Order.NUMBER;
    }

    int pageOrFirst() {
        return page == null ? 1 : Math.max(1, page);
    }

    boolean isOpen() {
        return q == null && state == null && body == null;
    }

    /// This question's own address below another path, without the page.
    String under(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        Asked.add(address, "q", q);
        Asked.add(address, "order", orderOrFirst() == Order.NUMBER ? null : Order.DEADLINE.name());
        Asked.add(address, "state", state);
        Asked.add(address, "body", body);
        return address.encode().toUriString();
    }
}
