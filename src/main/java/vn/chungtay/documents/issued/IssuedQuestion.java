package vn.chungtay.documents.issued;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Head;
import vn.chungtay.web.Order;

/// What somebody asks of the register; blank asks nothing.
///
/// @param q words of the number, the body, the abstract or the text of the file, in any order
/// @param year in which it was issued
/// @param file `yes` or `no`: whether there is one
record IssuedQuestion(
        @Nullable String q,
        @Nullable String kind,
        @Nullable Integer year,
        @Nullable String file,
        @Nullable String sort) {

    IssuedQuestion {
        q = Asked.text(q);
        kind = Asked.text(kind);
        file = Asked.text(file);
        sort = Asked.text(sort);
    }

    /// Whether there is a file.
    enum Having {
        YES,
        NO
    }

    @Nullable IssuedKind wanted() {
        return Asked.oneOf(IssuedKind.values(), kind, "issued.refusal.kind-unknown");
    }

    @Nullable Having having() {
        return Asked.oneOf(Having.values(), file, "issued.refusal.file-unknown");
    }

    /// The latest first when nothing was asked.
    Order<IssuedColumn> order() {
        return sort == null
                ? new Order<>(IssuedColumn.DATE, true)
                : Asked.order(IssuedColumn.values(), sort);
    }

    Head head(IssuedColumn column) {
        var towards = Asked.towards(column, order());
        var same = new IssuedQuestion(q, kind, year, file, towards);
        return Head.of(column, order(), same.address(IssuedController.PATH));
    }

    boolean isOpen() {
        return q == null && kind == null && year == null && file == null;
    }

    /// The address of the same question elsewhere.
    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        Asked.add(address, "q", q);
        Asked.add(address, "kind", kind);
        Asked.add(address, "year", year == null ? null : year.toString());
        Asked.add(address, "file", file);
        Asked.add(address, "sort", sort);
        return address.encode().toUriString();
    }
}
