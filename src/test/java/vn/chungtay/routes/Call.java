package vn.chungtay.routes;

import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import vn.chungtay.identity.Permission.Reach;

/// One request of the walk, and what is to come of it.
///
/// @param path with examples for all variables
record Call(Route route, Person by, Aim aim, String path) {

    /// What the variables of the address name.
    enum Aim {
        INSIDE,
        OUTSIDE,
        UNKNOWN
    }

    /// In words; equal to [#answered] when all is well.
    String due() {
        if (route.permission().reach() == Reach.ANYBODY) {
            return "open";
        }
        if (by.role() == null) {
            return route.isApi() ? "401" : route.isReading() ? "to sign-in" : "form back";
        }
        if (!by.holds(route)) {
            return "403";
        }
        return isThere() ? "open" : "404";
    }

    private boolean isThere() {
        return switch (aim) {
            case INSIDE ->
                    by.isEverywhere()
                            || !route.isForWholeProvince() && !(route.isOfArea() && by.isOfUnit());
            case OUTSIDE ->
                    route.permission().reach() == Reach.ANYWHERE
                            || route.permission().reach() == Reach.WITHIN && by.isEverywhere();
            case UNKNOWN -> false;
        };
    }

    boolean isRefused() {
        return !due().equals("open");
    }

    String answered(HttpResponse<String> answer) {
        var to = answer.headers().firstValue("Location").orElse("");
        return switch (answer.statusCode()) {
            case 302 -> to.contains("/sign-in") && isRefused() ? "to sign-in" : "open";
            case 401 -> "401";
            case 403 -> isFormBack(answer.body()) ? "form back" : "403";
            case 404 -> isNothingThere() ? "open" : "404";
            case 200, 202, 400, 409, 422, 429 -> answer.body().isBlank() ? "no words" : "open";
            default -> answer.statusCode() + " " + answer.body();
        };
    }

    /// Where anybody may knock, there may be nothing all the same; nor does a provider that nobody
    /// named exist.
    private boolean isNothingThere() {
        return route.permission().reach() == Reach.ANYBODY
                || path.equals("/account/providers") && by.role() != null;
    }

    private static boolean isFormBack(@Nullable String page) {
        return page != null && page.contains("Chưa gửi được");
    }

    @Override
    public String toString() {
        return route + " by " + by + ", " + aim + ": " + path;
    }
}
