package vn.chungtay.programme.agreement;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.programme.appraisal.Wanted;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Head;
import vn.chungtay.web.Order;

/// What a person asked of the list of agreements, or of the list of units that owe one; blank asks
/// nothing, no year is the present one of the programme.
///
/// @param area the code of an area; units in it and below it
/// @param unit the code of a unit; itself and all below it
/// @param state one of [Filter] for the agreements, one of [Coverage] for the units
/// @param q part of a title, a party's name or a document's number; of a unit's name
record AgreementQuestion(
        @Nullable String year,
        @Nullable String organisation,
        @Nullable String level,
        @Nullable String area,
        @Nullable String unit,
        @Nullable String state,
        @Nullable String q,
        @Nullable String sort) {

    static final String LIST = "/agreements";
    static final String UNITS = "/agreements/units";

    /// What agreements can be asked for by: their states, and what waits.
    enum Filter {
        DRAFTED,
        SIGNED,
        ENDED,
        WITHDRAWN,
        /// A key task is due within a month or overdue.
        TASK_DUE,
        /// The year has not been appraised.
        NOT_APPRAISED
    }

    /// How a unit stands in a year.
    enum Coverage {
        /// Party of no signed agreement with a key task for the year.
        MISSING,
        /// One of those, which is at least being drafted.
        DRAFTED,
        COVERED,
        APPRAISED
    }

    AgreementQuestion {
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

    @Nullable Filter filter() {
        return Asked.oneOf(Filter.values(), state, "commitment.refusal.state");
    }

    @Nullable Coverage coverage() {
        return Asked.oneOf(Coverage.values(), state, "commitment.refusal.state");
    }

    <C extends Enum<C>> Order<C> order(C[] columns) {
        return Asked.order(columns, sort);
    }

    Head head(AgreementColumn column) {
        return head(column, AgreementColumn.values(), LIST);
    }

    Head head(CoveredColumn column) {
        return head(column, CoveredColumn.values(), UNITS);
    }

    private <C extends Enum<C>> Head head(C column, C[] columns, String path) {
        var towards = Asked.towards(column, order(columns));
        var same = new AgreementQuestion(year, organisation, level, area, unit, state, q, towards);
        return Head.of(column, order(columns), same.address(path));
    }

    boolean isOpen() {
        return Stream.of(organisation, level, area, unit, state, q).allMatch(a -> a == null);
    }

    /// The same question about the whole of what is in sight.
    AgreementQuestion everywhere() {
        return new AgreementQuestion(year, organisation, level, null, null, state, q, sort);
    }

    /// The units of an area, or below it.
    AgreementQuestion in(String code) {
        return new AgreementQuestion(year, organisation, level, code, null, state, q, sort);
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
