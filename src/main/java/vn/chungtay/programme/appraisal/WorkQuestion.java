package vn.chungtay.programme.appraisal;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Head;
import vn.chungtay.web.Order;

/// What a person asked of a list of commitments or agreements, or of the units that owe them; blank
/// asks nothing, no year is the present one of the programme.
///
/// @param area the code of an area; units in it and below it
/// @param unit the code of a unit; itself and all below it
/// @param state how the things that are listed stand, in the words of the list
/// @param q part of a name, a title or a number, as the list says
public record WorkQuestion(
        @Nullable String year,
        @Nullable String organisation,
        @Nullable String level,
        @Nullable String area,
        @Nullable String unit,
        @Nullable String state,
        @Nullable String q,
        @Nullable String sort) {

    public WorkQuestion {
        year = Asked.text(year);
        organisation = Asked.text(organisation);
        level = Asked.text(level);
        area = Asked.text(area);
        unit = Asked.text(unit);
        state = Asked.text(state);
        q = Asked.text(q);
        sort = Asked.text(sort);
    }

    public Wanted wanted() {
        return new Wanted(organisation, level, area, unit, q);
    }

    /// Refuses a state the list does not know, in words.
    public <E extends Enum<E>> @Nullable E state(E[] known) {
        return Asked.oneOf(known, state, "commitment.refusal.state");
    }

    public <C extends Enum<C>> Order<C> order(C[] columns) {
        return Asked.order(columns, sort);
    }

    /// @param path of the list that has the column
    public <C extends Enum<C>> Head head(C column, String path) {
        var order = order(column.getDeclaringClass().getEnumConstants());
        var towards = Asked.towards(column, order);
        var same = new WorkQuestion(year, organisation, level, area, unit, state, q, towards);
        return Head.of(column, order, same.address(path));
    }

    public boolean isOpen() {
        return Stream.of(organisation, level, area, unit, state, q).allMatch(a -> a == null);
    }

    /// The same question about the whole of what is in sight.
    public WorkQuestion everywhere() {
        return new WorkQuestion(year, organisation, level, null, null, state, q, sort);
    }

    /// The units of an area, or below it.
    public WorkQuestion in(String code) {
        return new WorkQuestion(year, organisation, level, code, null, state, q, sort);
    }

    /// The address of the same question elsewhere.
    public String address(String path) {
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
