package vn.chungtay.people.office.sample;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.people.office.Post;

/// What happened in a branch until the end of 2020: who heads it, and whom it referred to the
/// Party.
final class Branch {
    /// Of a thousand branches whose head is not in the Party some have none: one of a hundred
    /// altogether.
    private static final int HEADLESS = 22;

    private final Workplace at;
    private final Casting casting;

    Branch(Workplace at, Casting casting) {
        this.at = at;
        this.casting = casting;
    }

    /// @param who not the head
    record Referred(Somebody who, Workplace by, LocalDate on, LocalDate admitted) {}

    Optional<Somebody> head(Titles titles) {
        var inParty = at.figure("b5.heads_party_members") > 0;
        if (!inParty && casting.isAmong(HEADLESS)) {
            return Optional.empty();
        }
        var head = casting.memberOf(at);
        head.inParty = inParty;
        head.hold(at, Post.HEAD, titles.of(Post.HEAD, at), earlier(at.until(), leaves(head)));
        return Optional.of(head);
    }

    Optional<Referred> referral() {
        if (at.figure("b5.branches_with_referral") == 0) {
            return Optional.empty();
        }
        var on = casting.dayAfter(at.since(), 90);
        return Optional.of(
                new Referred(casting.memberOf(at), at, on, casting.dayAfter(on.plusDays(90), 150)));
    }

    private static @Nullable LocalDate leaves(Somebody head) {
        return head.member == null ? null : head.member.until();
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
