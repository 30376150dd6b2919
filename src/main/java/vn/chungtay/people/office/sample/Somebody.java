package vn.chungtay.people.office.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.people.Gender;
import vn.chungtay.people.office.Education;
import vn.chungtay.people.office.PoliticalTheory;
import vn.chungtay.people.office.Post;

/// An official who was made up: a member of the sample, or a person of their own.
final class Somebody {
    /// The id of a member, or none.
    final @Nullable Member member;

    final @Nullable Self self;
    final List<Held> posts = new ArrayList<>();
    boolean fullTime;
    boolean inParty;
    @Nullable Education education;
    @Nullable PoliticalTheory theory;

    private Somebody(@Nullable Member member, @Nullable Self self) {
        this.member = member;
        this.self = self;
    }

    record Self(String name, Gender gender, LocalDate birth) {}

    /// @param until the last day; none while it is held
    record Held(
            UnitId unit,
            Organisation organisation,
            Post post,
            String title,
            LocalDate from,
            @Nullable LocalDate until) {}

    static Somebody who(Member member) {
        return new Somebody(member, null);
    }

    static Somebody called(Self self) {
        return new Somebody(null, self);
    }

    /// From the first day of the unit on.
    void hold(Workplace at, Post post, String title, @Nullable LocalDate until) {
        posts.add(new Held(at.id(), at.organisation(), post, title, at.since(), until));
    }
}
