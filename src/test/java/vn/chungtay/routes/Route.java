package vn.chungtay.routes;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Permission.Reach;

/// A handler's address as it is declared.
///
/// @param pattern with the names of its variables and without what they look like:
///   `/accounts/{id}/roles/{role}/end`
record Route(String method, String pattern, Permission permission) implements Comparable<Route> {
    private static final Pattern VARIABLE =
            Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");
    private static final Comparator<Route> ORDER =
            Comparator.comparing(Route::pattern).thenComparing(Route::method);

    /// What is offered to whoever holds the permission in the whole province and to nobody else.
    private static final Set<String> WHOLE_PROVINCE =
            Set.of(
                    "/accounts/requirements",
                    "/letters",
                    "/letters.csv",
                    "/letters/again",
                    "/status",
                    "/api/v1/status",
                    "/api/v1/metrics");

    static Route of(String method, String declared, Permission permission) {
        return new Route(method, VARIABLE.matcher(declared).replaceAll("{$1}"), permission);
    }

    /// The beginnings of the pattern that end with a variable; each needs an example.
    List<String> variables() {
        return VARIABLE.matcher(pattern)
                .results()
                .map(MatchResult::end)
                .map(end -> pattern.substring(0, end))
                .toList();
    }

    boolean isReading() {
        return method.equals("GET");
    }

    boolean isApi() {
        return pattern.startsWith("/api/");
    }

    boolean isForWholeProvince() {
        return WHOLE_PROVINCE.contains(pattern);
    }

    /// Whether it is about all organisations of an area, which who works for one of them does not
    /// see.
    boolean isOfArea() {
        return pattern.startsWith("/summaries/{form}/{period}/{stage}/{area}");
    }

    /// Whether an id of somebody else's, or of outside the scope, is one there is not.
    boolean hidesTheRest() {
        return permission.reach() == Reach.WITHIN || permission.reach() == Reach.OWN;
    }

    @Override
    public int compareTo(Route other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
