package vn.chungtay;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;
import vn.chungtay.identity.Role;

/// Signs tests in. Whoever tests something else than signing in is `tester`, who has every role
/// everywhere, with a session made as sign-in makes it but without the wait for a password's hash.
@Component
public class Testers implements MockMvcBuilderCustomizer {
    public static final String COOKIE = "chungtay";
    private static final String EVERYTHING = "tester";
    private static final Map<Integer, Testers> AT_PORT = new ConcurrentHashMap<>();

    private final JdbcClient database;
    private final SessionRepository<? extends Session> sessions;
    private final Map<String, Pass> passes = new ConcurrentHashMap<>();

    Testers(JdbcClient database, SessionRepository<? extends Session> sessions) {
        this.database = database;
        this.sessions = sessions;
    }

    /// What somebody who signed in sends along.
    ///
    /// @param form the token of our forms, as `_csrf` or in the header `X-CSRF-TOKEN`
    public record Pass(String cookie, String form) {

        public HttpRequest.Builder on(HttpRequest.Builder request) {
            return request.header("Cookie", COOKIE + "=" + cookie).header("X-CSRF-TOKEN", form);
        }
    }

    /// A request of `tester` to the application at this port.
    public static HttpRequest.Builder request(int port, String path) {
        return request(port, path, EVERYTHING);
    }

    /// A request of somebody whose account is there.
    public static HttpRequest.Builder request(int port, String path, String login) {
        var uri = URI.create("http://127.0.0.1:" + port + path);
        return at(port).pass(login).on(HttpRequest.newBuilder(uri));
    }

    public static Testers at(int port) {
        var known = AT_PORT.get(port);
        if (known == null) {
            throw new IllegalStateException("No application of these tests is at port " + port);
        }
        return known;
    }

    /// What `tester` sends along.
    public Pass pass() {
        return pass(EVERYTHING);
    }

    public Pass pass(String login) {
        return passes.computeIfAbsent(login, _ -> signIn(sessions, login));
    }

    /// Makes an account, if it is not there, and gives it one role more.
    ///
    /// @param unit or area: the code of what the role is granted on, none for everywhere
    public void give(String login, String role, @Nullable String unit, @Nullable String area) {
        database.sql(
                        """
                        insert into account (login, name, made_at)
                        values (:login, :login, now())
                            on conflict (login) do nothing
                        """)
                .param("login", login)
                .update();
        database.sql(
                        """
                        insert into role_grant (account, role, unit, area, valid_from, document,
                               granted_at)
                        select a.id, :role,
                               (select id from unit where code = :unit and voided_at is null),
                               (select id from area where code = :area and voided_at is null),
                               date '2000-01-01', 'test', now()
                          from account a
                         where a.login = :login
                        """)
                .param("login", login)
                .param("role", role)
                .param("unit", unit)
                .param("area", area)
                .update();
    }

    @EventListener
    void started(WebServerInitializedEvent event) {
        AT_PORT.put(event.getWebServer().getPort(), this);
        welcome();
    }

    @Override
    public void customize(ConfigurableMockMvcBuilder<?> builder) {
        welcome();
        builder.defaultRequest(
                MockMvcRequestBuilders.get("/").cookie(new Cookie(COOKIE, pass().cookie())));
    }

    private void welcome() {
        var known =
                database.sql("select exists (select from account where login = :login)")
                        .param("login", EVERYTHING)
                        .query(Boolean.class)
                        .single();
        if (!known) {
            for (var role : Role.values()) {
                give(EVERYTHING, role.name(), null, null);
            }
        }
    }

    private static <S extends Session> Pass signIn(SessionRepository<S> sessions, String login) {
        var session = sessions.createSession();
        var factors = AuthorityUtils.createAuthorityList(FactorGrantedAuthority.PASSWORD_AUTHORITY);
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(login, null, factors)));
        var token = UUID.randomUUID().toString();
        session.setAttribute(
                HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN",
                new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", token));
        sessions.save(session);
        return new Pass(encoded(session.getId().getBytes(StandardCharsets.UTF_8)), masked(token));
    }

    /// As our forms carry it: a mask, here of zeros, before what it was laid over.
    private static String masked(String token) {
        var bytes = token.getBytes(StandardCharsets.UTF_8);
        var masked = new byte[2 * bytes.length];
        System.arraycopy(bytes, 0, masked, bytes.length, bytes.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
