package vn.chungtay.organisation.registry;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.UnitColumn;
import vn.chungtay.organisation.UnitFilter;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Head;
import vn.chungtay.web.Order;

/// What a person asked of the list of units; blank asks nothing.
record UnitQuestion(
        @Nullable String asOf,
        @Nullable String organisation,
        @Nullable String level,
        @Nullable String area,
        @Nullable String q,
        @Nullable String sort) {

    UnitQuestion {
        asOf = Asked.text(asOf);
        organisation = Asked.text(organisation);
        level = Asked.text(level);
        area = Asked.text(area);
        q = Asked.text(q);
        sort = Asked.text(sort);
    }

    /// Refuses an organisation or a level there is not, in words.
    UnitFilter filter() {
        return new UnitFilter(
                Asked.oneOf(Organisation.values(), organisation, "unit.refusal.organisation"),
                Asked.oneOf(Level.values(), level, "unit.refusal.level"),
                area,
                q);
    }

    Order<UnitColumn> order() {
        return Asked.order(UnitColumn.values(), sort);
    }

    Head head(UnitColumn column) {
        var towards = Asked.towards(column, order());
        var same = new UnitQuestion(asOf, organisation, level, area, q, towards);
        return Head.of(column, order(), same.address("/units"));
    }

    /// The same question about the whole province.
    UnitQuestion everywhere() {
        return new UnitQuestion(asOf, organisation, level, null, q, sort);
    }

    /// Whether all units of the day are asked for.
    boolean isOpen() {
        return organisation == null && level == null && area == null && q == null;
    }

    /// The address of the same question elsewhere.
    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        Asked.add(address, "asOf", asOf);
        Asked.add(address, "organisation", organisation);
        Asked.add(address, "level", level);
        Asked.add(address, "area", area);
        Asked.add(address, "q", q);
        Asked.add(address, "sort", sort);
        return address.encode().toUriString();
    }
}
