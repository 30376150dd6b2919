package vn.chungtay;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.event.ContextClosedEvent;
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
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Grant;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;

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

    /// Whoever may do everything, where somebody is needed below the pages.
    public static final Viewer EVERYBODY =
            Viewer.of(
                    new AccountId(1_000_000_001),
                    EVERYTHING,
                    "Người Kiểm Thử",
                    Stream.of(Role.values())
                            .map(role -> new Grant(role, Scope.EVERYWHERE))
                            .toList());

    /// A request of somebody with these roles; their account is made if need be.
    public static HttpRequest.Builder request(int port, String path, Viewer viewer) {
        at(port).welcome(viewer);
        return request(port, path, viewer.login());
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

    /// Makes an account with these roles, if it is not there.
    public void welcome(Viewer viewer) {
        var made =
                database.sql(
                                """
                                insert into account (id, login, name, made_at)
                                       overriding system value
                                values (:id, :login, :name, now())
                                    on conflict do nothing
                                """)
                        .param("id", viewer.id().value())
                        .param("login", viewer.login())
                        .param("name", viewer.name())
                        .update();
        if (made == 1) {
            viewer.grants().forEach(grant -> give(viewer.login(), grant));
        }
    }

    /// The account has these roles and no others from now on.
    public void change(Viewer viewer) {
        welcome(viewer);
        database.sql("delete from role_grant where account = :id")
                .param("id", viewer.id().value())
                .update();
        viewer.grants().forEach(grant -> give(viewer.login(), grant));
    }

    private void give(String login, Grant grant) {
        database.sql(
                        """
                        insert into role_grant (account, role, unit, area, valid_from, document,
                               granted_at)
                        select id, :role, :unit, :area, date '2000-01-01', 'test', now()
                          from account
                         where login = :login
                        """)
                .param("login", login)
                .param("role", grant.role().name())
                .param("unit", grant.scope() instanceof Scope.OfUnit(var id) ? id : null)
                .param("area", grant.scope() instanceof Scope.OfArea(var id) ? id : null)
                .update();
    }

    @EventListener
    void started(WebServerInitializedEvent event) {
        AT_PORT.put(event.getWebServer().getPort(), this);
        welcome(EVERYBODY);
    }

    /// What is closed is not held on to: a hundred contexts would fill the memory.
    @EventListener
    void closed(ContextClosedEvent event) {
        AT_PORT.values().remove(this);
    }

    @Override
    public void customize(ConfigurableMockMvcBuilder<?> builder) {
        welcome(EVERYBODY);
        builder.defaultRequest(
                MockMvcRequestBuilders.get("/").cookie(new Cookie(COOKIE, pass().cookie())));
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
