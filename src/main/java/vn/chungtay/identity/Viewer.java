package vn.chungtay.identity;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Who asks, with the roles they have today. Handlers take one as a parameter; what they load, they
/// load within its scopes.
///
/// @param account nobody's outside of a request and before sign-in
/// @param login what the account is called at sign-in
/// @param name what the person is called
/// @param token the name of the access token that stands in for the person, if one does
/// @param limits what the token is limited to; everything without a token
public record Viewer(
        @Nullable AccountId account,
        String login,
        String name,
        List<Grant> grants,
        @Nullable String token,
        Set<Permission> limits) {

    private static final String CURRENT = Viewer.class.getName();
    private static final Set<Permission> UNLIMITED = Set.of(Permission.values());

    /// Whoever has not signed in.
    public static final Viewer NOBODY = new Viewer(null, "", "", List.of(), null, UNLIMITED);

    public Viewer {
        grants = List.copyOf(grants);
        limits = Set.copyOf(limits);
    }

    /// Somebody who signed in.
    public static Viewer of(AccountId account, String login, String name, List<Grant> grants) {
        return new Viewer(account, login, name, grants, null, UNLIMITED);
    }

    /// The same person by way of an access token.
    public Viewer through(String token, Set<Permission> limits) {
        return new Viewer(account, login, name, grants, token, limits);
    }

    /// Whoever sent the request that this thread answers; [#NOBODY] outside of one.
    public static Viewer current() {
        var request = RequestContextHolder.getRequestAttributes();
        var viewer =
                request == null
                        ? null
                        : request.getAttribute(CURRENT, RequestAttributes.SCOPE_REQUEST);
        return viewer instanceof Viewer known ? known : NOBODY;
    }

    /// Makes this the viewer of the request that this thread answers.
    public void enter() {
        if (account != null) {
            MDC.put("account", String.valueOf(account.value())); // the log never has a name
        }
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(CURRENT, this, RequestAttributes.SCOPE_REQUEST);
    }

    public boolean isSignedIn() {
        return account != null;
    }

    /// The account of somebody who signed in.
    public AccountId id() {
        return Objects.requireNonNull(account, "Nobody has signed in");
    }

    /// Whether they may do it somewhere.
    public boolean may(Permission permission) {
        return switch (permission.reach()) {
            case ANYBODY -> true;
            case OWN -> isSignedIn() && limits.contains(permission);
            case ANYWHERE, WITHIN -> grantsFor(permission).findAny().isPresent();
        };
    }

    /// Whether they may do it in the whole province.
    public boolean mayEverywhere(Permission permission) {
        return scopes(permission).contains(Scope.EVERYWHERE);
    }

    /// Where they may do it.
    public List<Scope> scopes(Permission permission) {
        return grantsFor(permission).map(Grant::scope).distinct().toList();
    }

    private Stream<Grant> grantsFor(Permission permission) {
        return limits.contains(permission)
                ? grants.stream().filter(grant -> grant.role().allows(permission))
                : Stream.empty();
    }
}
