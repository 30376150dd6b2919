package vn.chungtay.identity.access;

import jakarta.servlet.Filter;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import vn.chungtay.identity.Secrets;
import vn.chungtay.identity.Viewer;

/// The door: who comes through it, and with what. Whatever is not named open here is shut to
/// whoever has not signed in, whether or not it exists.
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    private static final String[] OPEN = {
        "/assets/**",
        "/error",
        ReturnedFormController.PATH,
        "/sign-in/**",
        "/way-back",
        "/join/**",
        "/calendar/**", // a calendar program shows an address and cannot sign in
        "/api/v1/openapi.json",
        "/livez",
        "/readyz",
        "/actuator/health/**"
    };

    /// Holds nothing itself: the tokens are in the sessions.
    private static final CsrfTokenRepository FORM_TOKENS = new HttpSessionCsrfTokenRepository();

    @Bean
    SecurityFilterChain door(
            HttpSecurity http, Refusals refusals, TokenFilter tokens, ViewerFilter viewers) {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers(HttpMethod.DELETE, "/webauthn/**")
                                .denyAll() // without the password; ours asks for it
                                .anyRequest()
                                .access((_, _) ->
                                        new AuthorizationDecision(Viewer.current().isSignedIn())))
                .exceptionHandling(failing ->
                        failing.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .csrf(csrf ->
                        csrf.csrfTokenRepository(FORM_TOKENS)
                                .ignoringRequestMatchers(TokenFilter::carriesToken))
                .addFilterBefore(tokens, AuthorizationFilter.class)
                .addFilterBefore(viewers, AuthorizationFilter.class)
                // One's own headers and pages are in place already.
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /// Both belong to the door alone, not to every request of the server once more.
    @Bean
    FilterRegistrationBean<TokenFilter> tokensAtTheDoorOnly(TokenFilter filter) {
        return notByItself(filter);
    }

    @Bean
    FilterRegistrationBean<ViewerFilter> viewersAtTheDoorOnly(ViewerFilter filter) {
        return notByItself(filter);
    }

    private static <F extends Filter> FilterRegistrationBean<F> notByItself(F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /// For a command that runs without Spring: days begin and end in Việt Nam.
    static Clock clockOfCommands() {
        return Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    /// Argon2id with 19 MiB, two passes, one lane: OWASP's least, a tenth of a second here.
    @Bean
    PasswordEncoder argon2() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    /// Timing each of twenty filters of each request took a fifth of a saved cell, and nobody reads
    /// it.
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityContextRepository signedInContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /// Whoever signs in gets another session id and another token for forms.
    @Bean
    SessionAuthenticationStrategy sessionsAtSignIn() {
        return new CompositeSessionAuthenticationStrategy(
                List.of(
                        new ChangeSessionIdAuthenticationStrategy(),
                        new CsrfAuthenticationStrategy(FORM_TOKENS)));
    }

    /// 256 bits; Spring Session's own is a UUID with 122.
    @Bean
    SessionIdGenerator sessionIds() {
        return Secrets::next;
    }

    /// `Secure` follows the request, since before us may stand somebody who ends TLS.
    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("chungtay");
        cookie.setSameSite("Lax"); // a link in a message leads in without another sign-in
        cookie.setUseHttpOnlyCookie(true);
        return cookie;
    }
}
