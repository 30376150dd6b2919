package vn.chungtay.identity.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.chungtay.identity.Viewer;

/// Lets whoever holds an access token use the API, within the limits of the token. A token opens no
/// page, a request with one that is not known gets 401 and never falls back to a session.
@Component
final class TokenFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";
    private static final String API = "/api/";

    private final AccessTokens tokens;
    private final Viewers viewers;
    private final Refusals refusals;

    TokenFilter(AccessTokens tokens, Viewers viewers, Refusals refusals) {
        this.tokens = tokens;
        this.viewers = viewers;
        this.refusals = refusals;
    }

    static boolean carriesToken(HttpServletRequest request) {
        var said = request.getHeader(HttpHeaders.AUTHORIZATION);
        return said != null
                && said.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && request.getRequestURI().startsWith(API);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!carriesToken(request)) {
            chain.doFilter(request, response);
            return;
        }
        SecurityContextHolder.clearContext();
        var said = request.getHeader(HttpHeaders.AUTHORIZATION);
        var viewer = viewer(said.substring(BEARER.length()).strip());
        if (viewer.isEmpty()) {
            refusals.askToSignIn(request, response);
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        viewer.get(), null, AuthorityUtils.NO_AUTHORITIES));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private Optional<Viewer> viewer(String token) {
        return tokens.presented(token)
                .flatMap(presented ->
                        viewers.of(presented.login())
                                .map(known ->
                                        known.viewer()
                                                .through(
                                                        presented.name(),
                                                        presented.permissions())));
    }
}
