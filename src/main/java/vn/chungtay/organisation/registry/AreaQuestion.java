package vn.chungtay.organisation.registry;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.organisation.AreaColumn;
import vn.chungtay.organisation.AreaFilter;
import vn.chungtay.organisation.AreaKind;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Head;
import vn.chungtay.web.Order;

/// What a person asked of the list of areas; blank asks nothing.
record AreaQuestion(
        @Nullable String asOf, @Nullable String kind, @Nullable String q, @Nullable String sort) {

    AreaQuestion {
        asOf = Asked.text(asOf);
        kind = Asked.text(kind);
        q = Asked.text(q);
        sort = Asked.text(sort);
    }

    /// Refuses a kind there is not, in words.
    AreaFilter filter() {
        return new AreaFilter(Asked.oneOf(AreaKind.values(), kind, "area.refusal.kind"), q);
    }

    Order<AreaColumn> order() {
        return Asked.order(AreaColumn.values(), sort);
    }

    Head head(AreaColumn column) {
        var same = new AreaQuestion(asOf, kind, q, Asked.towards(column, order()));
        return Head.of(column, order(), same.address("/areas"));
    }

    /// Whether all areas of the day are asked for.
    boolean isOpen() {
        return kind == null && q == null;
    }

    /// The address of the same question elsewhere.
    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        Asked.add(address, "asOf", asOf);
        Asked.add(address, "kind", kind);
        Asked.add(address, "q", q);
        Asked.add(address, "sort", sort);
        return address.encode().toUriString();
    }
}
