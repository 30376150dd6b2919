package vn.chungtay.identity.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.chungtay.identity.Viewer;

/// Finds out whose request it is: the viewer of the session's account, with the roles of today.
/// Whoever still owes a second factor is nobody yet.
@Component
final class ViewerFilter extends OncePerRequestFilter {
    /// However busy a session is, after this long its holder signs in again.
    static final Duration LONGEST_SESSION = Duration.ofDays(3);

    /// What one may show for a second factor, as Spring Security names it; ours is the code.
    static final String CODE = "FACTOR_CODE";

    /// The provider says that it asked for more than a password.
    static final String PROVIDER = "FACTOR_PROVIDER";

    private static final Set<String> SECOND_FACTORS =
            Set.of(CODE, PROVIDER, FactorGrantedAuthority.WEBAUTHN_AUTHORITY);

    private static final String OWED = ViewerFilter.class.getName() + ".owed";

    private final Viewers viewers;
    private final Clock clock;

    ViewerFilter(Viewers viewers, Clock clock) {
        this.viewers = viewers;
        this.clock = clock;
    }

    /// Static files are everybody's: somebody who signed in asks for theirs as others do, without a
    /// trip to the database for each, and gets them while it answers nobody.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && !isNobody(authentication)) {
            recognise(authentication, request);
        }
        chain.doFilter(request, response);
    }

    private void recognise(Authentication authentication, HttpServletRequest request) {
        if (authentication.getPrincipal() instanceof Viewer viewer) { // by way of a token
            viewer.enter();
            return;
        }
        var known = viewers.of(authentication.getName());
        if (known.isEmpty() || isTooOld(request)) {
            end(request);
        } else if (owesFactor(known.get(), authentication)) {
            request.setAttribute(OWED, known.get());
        } else {
            known.get().viewer().enter();
        }
    }

    private static boolean owesFactor(Viewers.Known known, Authentication authentication) {
        return (known.hasGenerator() || known.needsFactor())
                && authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .noneMatch(SECOND_FACTORS::contains);
    }

    private boolean isTooOld(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && Instant.ofEpochMilli(session.getCreationTime())
                        .plus(LONGEST_SESSION)
                        .isBefore(clock.instant());
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static boolean isNobody(Authentication authentication) {
        return authentication instanceof AnonymousAuthenticationToken
                || !authentication.isAuthenticated();
    }

    /// Who has shown the first factor and owes the second, if it is that far.
    static Viewers.@Nullable Known owing(HttpServletRequest request) {
        return request.getAttribute(OWED) instanceof Viewers.Known known ? known : null;
    }
}
