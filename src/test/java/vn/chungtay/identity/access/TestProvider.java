package vn.chungtay.identity.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/// A provider of the tests, at a port of its own: an application that knows nothing of ours, and
/// that ours never sees but through HTTP.
final class TestProvider {
    static final String SECRET = "only for tests";
    static final String PASSWORD = "another one elsewhere";

    private static final List<String> METHODS = new CopyOnWriteArrayList<>();

    private TestProvider() {}

    /// @return its issuer
    static String start() {
        var context =
                new SpringApplicationBuilder(Server.class)
                        .properties("spring.config.name=none")
                        .run();
        var server = ((ServletWebServerApplicationContext) context).getWebServer();
        return "http://localhost:" + Objects.requireNonNull(server).getPort();
    }

    /// Ways in which those who sign in there from now on are said to have done so.
    static void says(String... methods) {
        METHODS.clear();
        METHODS.addAll(List.of(methods));
    }

    /// No `@Configuration`, so that no scan finds it.
    @EnableWebSecurity
    static class Server {

        @Bean
        TomcatServletWebServerFactory web() {
            var web = new TomcatServletWebServerFactory(0);
            web.setRegisterDefaultServlet(true); // or there is no path for the filters to guard
            web.setAddress(InetAddress.getLoopbackAddress());
            return web;
        }

        @Bean
        SecurityFilterChain door(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(person("hoa"), person("khach"));
        }

        @Bean
        RegisteredClientRepository clients() {
            var client =
                    RegisteredClient.withId("ours")
                            .clientId("chungtay")
                            .clientSecret("{noop}" + SECRET)
                            .clientAuthenticationMethod(
                                    ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .redirectUri("http://127.0.0.1/login/oauth2/code/tinh")
                            .scope(OidcScopes.OPENID)
                            .clientSettings(
                                    ClientSettings.builder()
                                            .requireProofKey(true)
                                            .requireAuthorizationConsent(false)
                                            .build());
            return new InMemoryRegisteredClientRepository(client.build());
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            var key = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
            return new ImmutableJWKSet<>(new JWKSet(key));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> methods() {
            return token -> {
                var isIdToken = OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue());
                if (isIdToken && !METHODS.isEmpty()) {
                    token.getClaims().claim("amr", List.copyOf(METHODS));
                }
            };
        }

        private static UserDetails person(String name) {
            return User.withUsername(name).password("{noop}" + PASSWORD).build();
        }
    }
}
