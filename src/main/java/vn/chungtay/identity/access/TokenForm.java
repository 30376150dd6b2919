package vn.chungtay.identity.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chungtay.identity.Permission;

/// What somebody typed who wants an access token.
///
/// @param days how long it is to open, counted from today
/// @param permissions their names
record TokenForm(@Nullable String name, @Nullable String days, @Nullable List<String> permissions) {
    static final List<Integer> DAYS = List.of(30, 90, 365);

    String typedName() {
        return name == null ? "" : name.replaceAll("\\p{Cntrl}", " ").strip();
    }

    /// None when it is none of those offered.
    @Nullable Integer wantedDays() {
        return DAYS.stream().filter(one -> one.toString().equals(days)).findFirst().orElse(null);
    }

    /// Those of the offered ones that were asked for.
    Set<Permission> wanted() {
        var wanted = EnumSet.noneOf(Permission.class);
        if (permissions != null) {
            AccessTokens.OFFERED.stream()
                    .filter(one -> permissions.contains(one.name()))
                    .forEach(wanted::add);
        }
        return wanted;
    }
}
