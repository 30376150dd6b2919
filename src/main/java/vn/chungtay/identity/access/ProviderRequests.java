package vn.chungtay.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/// What is asked of a provider: as Spring Security does it, with PKCE whatever the settings, and
/// with where to go afterwards kept in the session.
final class ProviderRequests implements OAuth2AuthorizationRequestResolver {
    static final String PATH =
            OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI;

    private static final String NEXT = ProviderRequests.class.getName() + ".next";

    private final DefaultOAuth2AuthorizationRequestResolver usual;

    ProviderRequests(ClientRegistrationRepository registrations) {
        usual = new DefaultOAuth2AuthorizationRequestResolver(registrations, PATH);
        usual.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return remember(request, usual.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(
            HttpServletRequest request, String registration) {
        return remember(request, usual.resolve(request, registration));
    }

    /// Where whoever comes back wanted to go.
    static String next(HttpServletRequest request) {
        return request.getSession().getAttribute(NEXT) instanceof String next
                ? Onwards.from(next)
                : "/";
    }

    private static @Nullable OAuth2AuthorizationRequest remember(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest asked) {
        if (asked != null) {
            request.getSession().setAttribute(NEXT, Onwards.from(request.getParameter("next")));
        }
        return asked;
    }
}
