package vn.chungtay.audit;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chungtay.identity.Scope;

/// An entry as it was written.
///
/// @param at on the clock of Việt Nam
/// @param link its place in the chain; none while it waits
record Entry(
        long id,
        LocalDateTime at,
        Actor actor,
        String kind,
        String thing,
        Map<String, String> before,
        Map<String, String> after,
        Scope place,
        @Nullable Long link) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss");

    /// Who did it, as they were called then; all empty for what the program did by itself.
    ///
    /// @param token the access token that stood in for them
    record Actor(String login, String person, @Nullable String token, @Nullable String address) {
        boolean isKnown() {
            return !login.isEmpty();
        }
    }

    /// One value with what it was and what it is; none where it did not exist.
    record Change(String name, @Nullable String before, @Nullable String after) {
        boolean isOfBoth() {
            return before != null && after != null && !before.equals(after);
        }
    }

    /// `25/11/2026 09:14:03`
    String moment() {
        return at.format(MOMENT);
    }

    /// All values by name.
    SortedMap<String, Change> changes() {
        var names = new TreeMap<String, Change>();
        before.forEach((name, value) -> names.put(name, new Change(name, value, after.get(name))));
        after.forEach((name, value) -> names.put(name, new Change(name, before.get(name), value)));
        return names;
    }
}
