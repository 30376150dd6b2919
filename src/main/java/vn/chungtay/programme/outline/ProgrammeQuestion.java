package vn.chungtay.programme.outline;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Head;
import vn.chungtay.web.Order;

/// What a person asked of the list of programmes; blank asks nothing.
///
/// @param q part of a title or of a code
record ProgrammeQuestion(@Nullable String q, @Nullable String sort) {
    static final ProgrammeQuestion EVERYTHING = new ProgrammeQuestion(null, null);

    ProgrammeQuestion {
        q = Asked.text(q);
        sort = Asked.text(sort);
    }

    /// The latest term first when nothing was asked.
    Order<ProgrammeColumn> order() {
        return sort == null
                ? new Order<>(ProgrammeColumn.TERM, true)
                : Asked.order(ProgrammeColumn.values(), sort);
    }

    Head head(ProgrammeColumn column) {
        var towards = new ProgrammeQuestion(q, Asked.towards(column, order()));
        return Head.of(column, order(), towards.address(ProgrammeLists.ADDRESS));
    }

    /// The address of the same question elsewhere.
    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        Asked.add(address, "q", q);
        Asked.add(address, "sort", sort);
        return address.encode().toUriString();
    }
}
