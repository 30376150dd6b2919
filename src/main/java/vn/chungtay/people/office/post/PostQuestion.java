package vn.chungtay.people.office.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.organisation.Mention;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Sight;
import vn.chungtay.people.PlaceAsked;
import vn.chungtay.people.Sought;
import vn.chungtay.people.UnitsSeen;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Head;
import vn.chungtay.web.Order;
import vn.chungtay.web.RequestRefused;

/// What was asked of the list of posts; blank asks nothing.
///
/// @param q words of a name, a code or an identity number, as in the list of persons
/// @param unit code of a unit; itself and all below it
/// @param post a kind of post
/// @param trained whether somebody was trained in the year
/// @param year the one of the day when not given
/// @param asOf the day, as `31/12/2025`; today when not given
record PostQuestion(
        @Nullable String q,
        @Nullable String organisation,
        @Nullable String unit,
        @Nullable String post,
        @Nullable String hours,
        @Nullable String trained,
        @Nullable String year,
        @Nullable String asOf,
        @Nullable String sort) {
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

    PostQuestion {
        q = Asked.text(q);
        organisation = Asked.text(organisation);
        unit = Asked.text(unit);
        post = Asked.text(post);
        hours = Asked.text(hours);
        trained = Asked.text(trained);
        year = Asked.text(year);
        asOf = Asked.text(asOf);
        sort = Asked.text(sort);
    }

    Sought sought() {
        return Sought.of(q);
    }

    @Nullable Organisation whose() {
        return Asked.oneOf(Organisation.values(), organisation, "unit.refusal.organisation");
    }

    @Nullable PostKind kind() {
        return Asked.oneOf(PostKind.values(), post, "official.posts.refusal.post");
    }

    @Nullable Hours ofHours() {
        return Asked.oneOf(Hours.values(), hours, "official.posts.refusal.hours");
    }

    @Nullable Trained wanted() {
        return Asked.oneOf(Trained.values(), trained, "official.posts.refusal.trained");
    }

    /// Refuses what is no day, in words.
    LocalDate day(LocalDate today) {
        return place().day(today);
    }

    /// As pages about the same people are asked.
    PlaceAsked place() {
        return new PlaceAsked(unit, null, asOf);
    }

    /// Whose posts are asked for.
    UnitsSeen units(Sight sight) {
        return new UnitsSeen(sight, unit);
    }

    int yearOr(LocalDate day) {
        if (year == null) {
            return day.getYear();
        }
        if (!YEAR.matcher(year).matches()) {
            throw new RequestRefused(new Refusal("official.posts.refusal.year", List.of(year)));
        }
        return Integer.parseInt(year);
    }

    Order<PostColumn> order() {
        return Asked.order(PostColumn.values(), sort);
    }

    Head head(PostColumn column) {
        var towards = Asked.towards(column, order());
        var same =
                new PostQuestion(q, organisation, unit, post, hours, trained, year, asOf, towards);
        return Head.of(column, order(), same.address(PostController.PATH));
    }

    /// The page of a unit, as it was on the day.
    String unitPath(Mention one) {
        return new PlaceAsked(null, null, asOf).address("/units/" + one.code());
    }

    boolean isOpen() {
        return Stream.of(q, organisation, unit, post, hours, trained, asOf)
                .allMatch(Objects::isNull);
    }

    /// The address of the same question elsewhere.
    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        Asked.add(address, "q", q);
        Asked.add(address, "organisation", organisation);
        Asked.add(address, "unit", unit);
        Asked.add(address, "post", post);
        Asked.add(address, "hours", hours);
        Asked.add(address, "trained", trained);
        Asked.add(address, "year", year);
        Asked.add(address, "asOf", asOf);
        Asked.add(address, "sort", sort);
        return address.encode().toUriString();
    }
}
