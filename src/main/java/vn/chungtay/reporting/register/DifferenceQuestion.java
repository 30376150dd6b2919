package vn.chungtay.reporting.register;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.shared.SearchText;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Head;
import vn.chungtay.web.Order;

/// Which differences of a round are asked for, as it is written in an address.
///
/// @param q words of a unit's name, or its code
/// @param organisation FF, FU, VA, TU, YU, WU
/// @param element code of one
record DifferenceQuestion(
        @Nullable String q,
        @Nullable String organisation,
        @Nullable String element,
        @Nullable String sort,
        @Nullable Integer page) {

    DifferenceQuestion {
        q = Asked.text(q);
        organisation = Asked.text(organisation);
        element = Asked.text(element);
        sort = Asked.text(sort);
    }

    /// Those that are farthest apart first when nothing was asked.
    Order<DifferenceColumn> order() {
        return sort == null
                ? new Order<>(DifferenceColumn.BY, true)
                : Asked.order(DifferenceColumn.values(), sort);
    }

    Head head(DifferenceColumn column, String path) {
        var towards = Asked.towards(column, order());
        var question = new DifferenceQuestion(q, organisation, element, towards, null);
        return Head.of(column, order(), question.address(path));
    }

    boolean asksFor(AskedUnit unit) {
        var wanted = Asked.oneOf(Organisation.values(), organisation, "unit.refusal.organisation");
        return (wanted == null || wanted == unit.organisation())
                && (q == null || unit.code().equals(q) || SearchText.says(unit.name(), q));
    }

    boolean asksFor(Registered one) {
        return element == null || element.equals(one.cell().element());
    }

    int pageOrFirst() {
        return page == null ? 1 : page;
    }

    boolean isOpen() {
        return q == null && organisation == null && element == null;
    }

    /// The address of the same question elsewhere.
    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        Asked.add(address, "q", q);
        Asked.add(address, "organisation", organisation);
        Asked.add(address, "element", element);
        Asked.add(address, "sort", sort);
        return address.encode().toUriString();
    }
}
