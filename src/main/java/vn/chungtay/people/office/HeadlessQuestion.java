package vn.chungtay.people.office;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.people.PlaceAsked;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Head;
import vn.chungtay.web.Order;

/// What a person asked of the list of branches without a head; blank asks nothing.
///
/// @param q part of a branch's name
/// @param unit code of a unit, with all below it
record HeadlessQuestion(
        @Nullable String q,
        @Nullable String organisation,
        @Nullable String unit,
        @Nullable String asOf,
        @Nullable String sort) {

    HeadlessQuestion {
        q = Asked.text(q);
        organisation = Asked.text(organisation);
        unit = Asked.text(unit);
        asOf = Asked.text(asOf);
        sort = Asked.text(sort);
    }

    PlaceAsked place() {
        return new PlaceAsked(unit, null, asOf);
    }

    /// Refuses an organisation there is not, in words.
    @Nullable Organisation wanted() {
        return Asked.oneOf(Organisation.values(), organisation, "unit.refusal.organisation");
    }

    Order<HeadlessColumn> order() {
        return Asked.order(HeadlessColumn.values(), sort);
    }

    Head head(HeadlessColumn column) {
        var towards = Asked.towards(column, order());
        var same = new HeadlessQuestion(q, organisation, unit, asOf, towards);
        return Head.of(column, order(), same.address(HeadlessController.PATH));
    }

    boolean isOpen() {
        return q == null && organisation == null && unit == null;
    }

    /// The address of the same question elsewhere.
    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        Asked.add(address, "q", q);
        Asked.add(address, "organisation", organisation);
        Asked.add(address, "unit", unit);
        Asked.add(address, "asOf", asOf);
        Asked.add(address, "sort", sort);
        return address.encode().toUriString();
    }
}
