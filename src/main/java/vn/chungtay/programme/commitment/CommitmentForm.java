package vn.chungtay.programme.commitment;

import org.jspecify.annotations.Nullable;
import vn.chungtay.web.Asked;

/// What somebody typed who registers a commitment, as it was typed.
///
/// @param unit the code of the unit whose work it is, or whose head's or official's
record CommitmentForm(
        @Nullable String unit,
        @Nullable String year,
        @Nullable String holder,
        @Nullable String person,
        @Nullable String post,
        @Nullable String origin,
        @Nullable String title,
        @Nullable String novelty) {

    CommitmentForm {
        unit = Asked.text(unit);
        year = Asked.text(year);
    }

    /// The unit itself unless somebody else was chosen.
    Holder whose() {
        var chosen = Asked.oneOf(Holder.values(), Asked.text(holder), "commitment.refusal.holder");
        return chosen == null ? Holder.UNIT : chosen;
    }

    Origin how() {
        var chosen = Asked.oneOf(Origin.values(), Asked.text(origin), "commitment.refusal.origin");
        return chosen == null ? Origin.REGISTERED : chosen;
    }

    boolean isOfPerson() {
        return whose() != Holder.UNIT;
    }

    static String orNone(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
