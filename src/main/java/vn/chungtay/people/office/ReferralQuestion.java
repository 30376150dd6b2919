package vn.chungtay.people.office;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Head;
import vn.chungtay.web.Order;

/// What a person asked of the list of referrals; blank asks nothing.
///
/// @param q part of a person's name, of what lists call them or of the branch's name
/// @param unit code of a unit, with all that was below it on the day of the referral
/// @param year in which somebody was referred
record ReferralQuestion(
        @Nullable String q,
        @Nullable String state,
        @Nullable String unit,
        @Nullable Integer year,
        @Nullable String sort) {

    ReferralQuestion {
        q = Asked.text(q);
        state = Asked.text(state);
        unit = Asked.text(unit);
        sort = Asked.text(sort);
    }

    Referral.@Nullable State wanted() {
        return Asked.oneOf(Referral.State.values(), state, "referral.refusal.state");
    }

    /// The latest first when nothing was asked.
    Order<ReferralColumn> order() {
        return sort == null
                ? new Order<>(ReferralColumn.REFERRED, true)
                : Asked.order(ReferralColumn.values(), sort);
    }

    Head head(ReferralColumn column) {
        var towards = Asked.towards(column, order());
        var same = new ReferralQuestion(q, state, unit, year, towards);
        return Head.of(column, order(), same.address(ReferralController.PATH));
    }

    boolean isOpen() {
        return q == null && state == null && unit == null && year == null;
    }

    /// The address of the same question elsewhere.
    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        Asked.add(address, "q", q);
        Asked.add(address, "state", state);
        Asked.add(address, "unit", unit);
        Asked.add(address, "year", year == null ? null : year.toString());
        Asked.add(address, "sort", sort);
        return address.encode().toUriString();
    }
}
