package vn.chungtay.identity.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.chungtay.identity.Viewer;

/// Lets whoever holds an access token use the API, within the limits of the token. A token opens no
/// page, a request with one that is not known gets 401 and never falls back to a session. The
/// tables for spreadsheets take it as the password of its holder too.
@Component
final class TokenFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";
    private static final String API = "/api/";

    /// Spreadsheets know no other way to sign in than by name and password: there, and for reading
    /// alone, a token may be the password.
    private static final String TABLES = "/api/v1/tables";

    private final AccessTokens tokens;
    private final Viewers viewers;
    private final Refusals refusals;

    TokenFilter(AccessTokens tokens, Viewers viewers, Refusals refusals) {
        this.tokens = tokens;
        this.viewers = viewers;
        this.refusals = refusals;
    }

    static boolean carriesToken(HttpServletRequest request) {
        return isSaid(request, BEARER) && request.getRequestURI().startsWith(API)
                || isSaid(request, BASIC) && isOfTables(request);
    }

    /// Whether a program may sign in here by name and password.
    static boolean isOfTables(HttpServletRequest request) {
        var path = request.getRequestURI();
        return (path.equals(TABLES) || path.startsWith(TABLES + "/"))
                && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"));
    }

    private static boolean isSaid(HttpServletRequest request, String scheme) {
        var said = request.getHeader(HttpHeaders.AUTHORIZATION);
        return said != null && said.regionMatches(true, 0, scheme, 0, scheme.length());
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
        var viewer = viewer(request);
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

    private Optional<Viewer> viewer(HttpServletRequest request) {
        var said = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (isSaid(request, BEARER)) {
            return viewer(said.substring(BEARER.length()).strip());
        }
        var pair = pair(said.substring(BASIC.length()).strip());
        return viewer(pair.substring(pair.indexOf(':') + 1))
                .filter(found ->
                        found.login().equalsIgnoreCase(pair.substring(0, pair.indexOf(':'))));
    }

    /// Name, colon, password; nobody's where it is none.
    private static String pair(String encoded) {
        try {
            var pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return pair.contains(":") ? pair : ":";
        } catch (IllegalArgumentException _) {
            return ":";
        }
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
