package vn.chungtay.programme.proposal;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Head;
import vn.chungtay.web.Order;

/// What a person asked of the list of changes to a programme; blank asks nothing.
///
/// @param q part of a document's number, of a person's name or of what changes
record AmendmentQuestion(@Nullable String q, @Nullable String sort) {
    static final String PLACE = "#past";

    AmendmentQuestion {
        q = Asked.text(q);
        sort = Asked.text(sort);
    }

    /// The latest first when nothing was asked.
    Order<AmendmentColumn> order() {
        return sort == null
                ? new Order<>(AmendmentColumn.DRAFTED, true)
                : Asked.order(AmendmentColumn.values(), sort);
    }

    Head head(AmendmentColumn column, String path) {
        var towards = new AmendmentQuestion(q, Asked.towards(column, order()));
        return Head.of(column, order(), towards.place(path));
    }

    /// The list itself, which stands below everything that can be changed.
    String place(String path) {
        return address(path) + PLACE;
    }

    /// The address of the same question, below a path that may ask something itself.
    String address(String path) {
        var address = UriComponentsBuilder.fromUriString(path);
        Asked.add(address, "q", q);
        Asked.add(address, "sort", sort);
        return address.encode().toUriString();
    }
}
