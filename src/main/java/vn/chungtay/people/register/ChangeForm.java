package vn.chungtay.people.register;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.web.Asked;

/// What becomes of some members, as it was typed.
///
/// @param membership ids of the ticked memberships
/// @param unit code of the unit beside their own that they go to
/// @param elsewhere code of another one; it comes first
/// @param place where they work
record ChangeForm(
        @Nullable String kind,
        @Nullable List<String> membership,
        @Nullable String day,
        @Nullable String unit,
        @Nullable String elsewhere,
        @Nullable String place) {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    ChangeForm {
        unit = Asked.text(unit);
        elsewhere = Asked.text(elsewhere);
    }

    /// Only buttons of ours send one.
    ChangeKind what() {
        return Objects.requireNonNull(
                Asked.oneOf(
                        ChangeKind.values(),
                        Objects.requireNonNullElse(kind, ""),
                        "person.refusal.change"));
    }

    /// Where they go.
    @Nullable String target() {
        return elsewhere == null ? unit : elsewhere;
    }

    List<Long> memberships() {
        var ticked = Objects.requireNonNullElse(membership, List.<String>of());
        if (!ticked.stream().allMatch(id -> ID.matcher(id).matches())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return ticked.stream().map(Long::valueOf).distinct().toList();
    }
}
