package vn.chungtay.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Lets somebody in who has shown what it takes: a session under a new name, with where it is from.
@Component
class Entrance {
    /// Attributes of a session, shown to its holder among their sessions.
    static final String ADDRESS = "address";

    static final String BROWSER = "browser";
    private static final int LONGEST_BROWSER = 300;

    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy sessions;

    Entrance(SecurityContextRepository contexts, SessionAuthenticationStrategy sessions) {
        this.contexts = contexts;
        this.sessions = sessions;
    }

    /// @param factors what was shown, as Spring Security names factors
    void enter(
            String login,
            HttpServletRequest request,
            HttpServletResponse response,
            String... factors) {
        var authorities = AuthorityUtils.createAuthorityList(Arrays.asList(factors));
        enter(
                UsernamePasswordAuthenticationToken.authenticated(login, null, authorities),
                request,
                response);
    }

    /// The same person has shown one more factor.
    void enterFurther(String factor, HttpServletRequest request, HttpServletResponse response) {
        var before = SecurityContextHolder.getContext().getAuthentication();
        if (before == null) {
            throw new IllegalStateException("Nobody has shown a first factor");
        }
        var shown = before.getAuthorities().stream().map(GrantedAuthority::getAuthority);
        enter(
                before.getName(),
                request,
                response,
                Stream.concat(shown, Stream.of(factor)).toArray(String[]::new));
    }

    private void enter(
            Authentication who, HttpServletRequest request, HttpServletResponse response) {
        sessions.onAuthentication(who, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        describe(request);
    }

    /// Writes into the session where it is from.
    static void describe(HttpServletRequest request) {
        var session = request.getSession();
        session.setAttribute(ADDRESS, request.getRemoteAddr());
        session.setAttribute(BROWSER, browser(request));
    }

    private static String browser(HttpServletRequest request) {
        var said = request.getHeader("User-Agent");
        if (said == null) {
            return "";
        }
        var plain = said.replaceAll("\\p{Cntrl}", " ");
        return plain.substring(0, Math.min(plain.length(), LONGEST_BROWSER));
    }
}
