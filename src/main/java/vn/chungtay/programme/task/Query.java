package vn.chungtay.programme.task;

import java.util.Locale;
import org.springframework.web.util.UriComponentsBuilder;

/// What somebody looks for in the plan: words, an order, a page. Words and orders that mean nothing
/// find everything in the plan's own order.
record Query(String q, Order order, int page) {

    /// The orders of the plan.
    enum Order {
        NUMBER,
        DEADLINE
    }

    Query(String q, String order, int page) {
        this(q.strip(), order(order), Math.max(1, page));
    }

    boolean isSearch() {
        return !q.isEmpty();
    }

    /// This query's own address below the plan's, without the page.
    String under(String address) {
        var builder = UriComponentsBuilder.fromPath(address);
        if (isSearch()) {
            builder.queryParam("q", "{q}");
        }
        if (order != Order.NUMBER) {
            builder.queryParam("order", order.name());
        }
        return builder.encode().build(isSearch() ? new Object[] {q} : new Object[0]).toString();
    }

    private static Order order(String name) {
        return name.toUpperCase(Locale.ROOT).equals(Order.DEADLINE.name())
                ? Order.DEADLINE
                : Order.NUMBER;
    }
}
