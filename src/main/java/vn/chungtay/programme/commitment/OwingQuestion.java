package vn.chungtay.programme.commitment;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.programme.appraisal.Wanted;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Head;
import vn.chungtay.web.Order;

/// What a person asked of the list of units that owe commitments; blank asks nothing.
///
/// @param standing one of [Standing]
/// @param q part of a unit's name
record OwingQuestion(
        @Nullable String year,
        @Nullable String organisation,
        @Nullable String level,
        @Nullable String area,
        @Nullable String unit,
        @Nullable String standing,
        @Nullable String q,
        @Nullable String sort) {

    /// What can be asked for.
    enum Standing {
        /// The unit itself has registered nothing.
        MISSING,
        REGISTERED,
        DONE,
        /// Something waits for an appraisal.
        WAITING
    }

    OwingQuestion {
        year = Asked.text(year);
        organisation = Asked.text(organisation);
        level = Asked.text(level);
        area = Asked.text(area);
        unit = Asked.text(unit);
        standing = Asked.text(standing);
        q = Asked.text(q);
        sort = Asked.text(sort);
    }

    Wanted wanted() {
        return new Wanted(organisation, level, area, unit, q);
    }

    @Nullable Standing wantedStanding() {
        return Asked.oneOf(Standing.values(), standing, "commitment.refusal.state");
    }

    Order<OwingColumn> order() {
        return Asked.order(OwingColumn.values(), sort);
    }

    Head head(OwingColumn column) {
        var towards = Asked.towards(column, order());
        var same = new OwingQuestion(year, organisation, level, area, unit, standing, q, towards);
        return Head.of(column, order(), same.address("/commitments/units"));
    }

    boolean isOpen() {
        return Stream.of(organisation, level, area, unit, standing, q).allMatch(a -> a == null);
    }

    OwingQuestion everywhere() {
        return new OwingQuestion(year, organisation, level, null, null, standing, q, sort);
    }

    /// The units of an area, or below it.
    OwingQuestion in(String code) {
        return new OwingQuestion(year, organisation, level, code, null, standing, q, sort);
    }

    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        Asked.add(address, "year", year);
        Asked.add(address, "organisation", organisation);
        Asked.add(address, "level", level);
        Asked.add(address, "area", area);
        Asked.add(address, "unit", unit);
        Asked.add(address, "standing", standing);
        Asked.add(address, "q", q);
        Asked.add(address, "sort", sort);
        return address.encode().toUriString();
    }
}
