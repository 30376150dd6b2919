package vn.chungtay.reporting.submission;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Head;
import vn.chungtay.web.Order;

/// What a person asked of the list of reports; blank asks nothing.
///
/// @param standing one of the states, or `LATE`, or `ACCEPTED`
/// @param q part of a unit's name
/// @param page counted from 1; the first when not given
record StandingQuestion(
        @Nullable String q,
        @Nullable String standing,
        @Nullable String level,
        @Nullable String organisation,
        @Nullable String sort,
        @Nullable Integer page) {

    static final StandingQuestion OPEN = new StandingQuestion(null, null, null, null, null, null);

    /// What can be asked for.
    enum Asking {
        MISSING,
        DRAFT,
        SUBMITTED,
        RETURNED,
        APPROVED,
        LATE,
        ACCEPTED
    }

    StandingQuestion {
        q = Asked.text(q);
        standing = Asked.text(standing);
        level = Asked.text(level);
        organisation = Asked.text(organisation);
        sort = Asked.text(sort);
    }

    Order<StandingColumn> order() {
        return Asked.order(StandingColumn.values(), sort);
    }

    Head head(StandingColumn column, String path) {
        var towards = Asked.towards(column, order());
        var question = new StandingQuestion(q, standing, level, organisation, towards, null);
        return Head.of(column, order(), question.address(path));
    }

    static StandingQuestion of(Level at, @Nullable Asking asking) {
        return new StandingQuestion(null, name(asking), at.name(), null, null, null);
    }

    /// The names of what is asked for; refuses what nobody knows, in words.
    @Nullable String wantedStanding() {
        return name(Asked.oneOf(Asking.values(), standing, "submission.refusal.standing"));
    }

    @Nullable String wantedLevel() {
        return name(Asked.oneOf(Level.values(), level, "unit.refusal.level"));
    }

    @Nullable String wantedOrganisation() {
        return name(Asked.oneOf(Organisation.values(), organisation, "unit.refusal.organisation"));
    }

    private static @Nullable String name(@Nullable Enum<?> asked) {
        return asked == null ? null : asked.name();
    }

    int pageOrFirst() {
        return page == null ? 1 : page;
    }

    boolean isOpen() {
        return Stream.of(q, standing, level, organisation).allMatch(asked -> asked == null);
    }

    /// The address of the same question elsewhere.
    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        Asked.add(address, "q", q);
        Asked.add(address, "standing", standing);
        Asked.add(address, "level", level);
        Asked.add(address, "organisation", organisation);
        Asked.add(address, "sort", sort);
        return address.encode().toUriString();
    }
}
