package vn.chungtay.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/// Receives whoever comes back from a provider, after Spring Security has checked what it sent:
/// they are linked if they asked for it, let in if they are linked, and refused otherwise.
@Component
class ProviderEntry implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderEntry.class);

    /// Ways to sign in that are more than a password (RFC 8176).
    private static final Set<String> STRONG = Set.of("mfa", "otp", "hwk", "swk");

    private final ProviderLinks links;
    private final ProviderLinking linking;
    private final SignIn signIn;
    private final Entrance entrance;
    private final Set<String> strong;

    /// @param strong what a provider calls a sign-in with two factors, if it says so by `acr`
    ProviderEntry(
            ProviderLinks links,
            ProviderLinking linking,
            SignIn signIn,
            Entrance entrance,
            @Value("${chungtay.strong-acr:}") Set<String> strong) {
        this.links = links;
        this.linking = linking;
        this.signIn = signIn;
        this.entrance = entrance;
        this.strong = Set.copyOf(strong);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication shown)
            throws IOException {
        if (!(shown instanceof OAuth2AuthenticationToken come)
                || !(come.getPrincipal() instanceof OidcUser somebody)) {
            refuse(response, ProviderRefusal.FAILED);
            return;
        }
        var token = somebody.getIdToken();
        var registration = come.getAuthorizedClientRegistrationId();
        var identity = ProviderLinks.Identity.of(token, registration);
        var asked = linking.asked(request, registration);
        if (asked.isEmpty()) {
            enter(identity, factors(token), request, response);
        } else if (linking.link(asked.get(), identity)) {
            response.sendRedirect("/account");
        } else {
            response.sendRedirect("/account?refused=" + ProviderRefusal.TAKEN.word());
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException {
        LOG.warn(
                "Nobody came in by way of a provider: {}",
                String.valueOf(exception.getMessage()).replaceAll("\\p{Cntrl}", " "));
        refuse(response, ProviderRefusal.FAILED);
    }

    private void enter(
            ProviderLinks.Identity identity,
            String[] factors,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var account = links.holder(identity);
        var name = account.map(Account::login).orElse(identity.subject());
        var right = account.filter(Account::isOpen).isPresent();
        signIn.conclude(new SignIn.Attempt(name, request.getRemoteAddr(), account), right);
        if (right) {
            entrance.enter(name, request, response, factors);
            response.sendRedirect(ProviderRequests.next(request));
        } else {
            refuse(response, ProviderRefusal.UNLINKED);
        }
    }

    /// What the provider asked for counts; what it does not tell is asked for here.
    private String[] factors(OidcIdToken token) {
        var methods = token.getClaimAsStringList("amr");
        var isStrong =
                methods != null && methods.stream().anyMatch(STRONG::contains)
                        || strong.contains(String.valueOf(token.getClaimAsString("acr")));
        return isStrong
                ? new String[] {
                    FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY, ViewerFilter.PROVIDER
                }
                : new String[] {FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY};
    }

    private static void refuse(HttpServletResponse response, ProviderRefusal why)
            throws IOException {
        response.sendRedirect("/sign-in?refused=" + why.word());
    }
}
