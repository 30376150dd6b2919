package vn.chungtay.programme.commitment;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.programme.appraisal.Wanted;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Head;
import vn.chungtay.web.Order;

/// What a person asked of the list of commitments; blank asks nothing, no year is the present one
/// of the programme.
///
/// @param area the code of an area; units in it and below it
/// @param unit the code of a unit; itself and all below it
/// @param q part of a unit's name, of the work's title or of a person's name
record CommitmentQuestion(
        @Nullable String year,
        @Nullable String organisation,
        @Nullable String level,
        @Nullable String area,
        @Nullable String unit,
        @Nullable String state,
        @Nullable String q,
        @Nullable String sort) {

    CommitmentQuestion {
        year = Asked.text(year);
        organisation = Asked.text(organisation);
        level = Asked.text(level);
        area = Asked.text(area);
        unit = Asked.text(unit);
        state = Asked.text(state);
        q = Asked.text(q);
        sort = Asked.text(sort);
    }

    Wanted wanted() {
        return new Wanted(organisation, level, area, unit, q);
    }

    @Nullable State wantedState() {
        return Asked.oneOf(State.values(), state, "commitment.refusal.state");
    }

    Order<CommitmentColumn> order() {
        return Asked.order(CommitmentColumn.values(), sort);
    }

    Head head(CommitmentColumn column) {
        var towards = Asked.towards(column, order());
        var same = new CommitmentQuestion(year, organisation, level, area, unit, state, q, towards);
        return Head.of(column, order(), same.address("/commitments"));
    }

    boolean isOpen() {
        return Stream.of(organisation, level, area, unit, state, q).allMatch(a -> a == null);
    }

    /// The same question about the whole of what is in sight.
    CommitmentQuestion everywhere() {
        return new CommitmentQuestion(year, organisation, level, null, null, state, q, sort);
    }

    /// The address of the same question elsewhere.
    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        Asked.add(address, "year", year);
        Asked.add(address, "organisation", organisation);
        Asked.add(address, "level", level);
        Asked.add(address, "area", area);
        Asked.add(address, "unit", unit);
        Asked.add(address, "state", state);
        Asked.add(address, "q", q);
        Asked.add(address, "sort", sort);
        return address.encode().toUriString();
    }
}
