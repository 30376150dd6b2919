package vn.chungtay.identity.access;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.NullSecurityContextRepository;

/// OpenID Connect at the door, when the settings name a provider.
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    @Bean
    Customizer<HttpSecurity> providersAtTheDoor(
            ObjectProvider<ClientRegistrationRepository> registrations,
            Providers providers,
            ProviderEntry entry) {
        return http ->
                registrations.ifAvailable(all -> addTo(http, offered(all, providers), entry));
    }

    private static void addTo(
            HttpSecurity http, ClientRegistrationRepository known, ProviderEntry entry) {
        http.oauth2Login(login ->
                login.loginPage("/sign-in")
                        .clientRegistrationRepository(known)
                        .authorizationEndpoint(asking ->
                                asking.authorizationRequestResolver(new ProviderRequests(known)))
                        .authorizedClientRepository(new NoProviderTokens())
                        .userInfoEndpoint(user -> user.oidcUserService(ProviderConfiguration::user))
                        .successHandler(entry)
                        .failureHandler(entry)
                        .withObjectPostProcessor(withoutSession()));
    }

    private static ClientRegistrationRepository offered(
            ClientRegistrationRepository all, Providers providers) {
        return id -> providers.find(id).isPresent() ? all.findByRegistrationId(id) : null;
    }

    /// Issuer and subject are all that is asked, and the signed token has both.
    private static OidcUser user(OidcUserRequest request) {
        return new DefaultOidcUser(List.of(), request.getIdToken());
    }

    /// The session is made by our entrance, so that it is like any other.
    private static ObjectPostProcessor<OAuth2LoginAuthenticationFilter> withoutSession() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2LoginAuthenticationFilter> F postProcess(F filter) {
                filter.setSecurityContextRepository(new NullSecurityContextRepository());
                return filter;
            }
        };
    }
}
