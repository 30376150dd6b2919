package vn.chungtay.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.identity.Role;

/// What opens something is told to no log, whatever somebody does with it.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SilenceTests {
    private static final Pattern FORM = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("(ct_[A-Za-z0-9_-]{43})");
    private static final String WRONG = "mười con cua trong hang";

    @LocalServerPort private int port;
    @Autowired private People people;
    @Autowired private OneTimeLinks links;
    @Autowired private JdbcClient database;
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Level before = Level.WARN;

    @BeforeEach
    void listen() {
        database.sql("delete from sign_in_attempt").update();
        before = root.getLevel();
        root.setLevel(Level.INFO); // as in logback-spring.xml
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
        root.setLevel(before);
    }

    @Test
    void no_password_token_code_or_cookie_is_logged() throws Exception {
        var secrets = new ArrayList<String>(List.of(People.PASSWORD, WRONG, "123456"));
        var account = people.with("kin-tieng", Role.LEADER);
        var caller = Caller.at(port);
        caller.signIn("kin-tieng", WRONG);
        caller.signIn(WRONG, WRONG); // typed into the wrong field
        caller.send("/way-back", "login", WRONG);
        caller.send("/sign-in/code", "code", "123456");
        caller.signIn("kin-tieng", People.PASSWORD);
        var page = caller.get("/account").body();
        secrets.add(found(FORM, page));
        secrets.addAll(cookie(caller));
        caller.send("/account/password", "old", WRONG, "wanted", WRONG + "\0");
        caller.get("/account");
        var made = "/account/tokens";
        var token = caller.send(made, "name", "a", "days", "90", "permissions", "READ_REGISTRY");
        secrets.add(found(TOKEN, token.body()));
        Api.at(port, secrets.getLast()).get("/api/v1/units?page=x");
        Api.at(port, "ct_" + "x".repeat(43)).get("/api/v1/units");
        var link = links.make(account, account.id());
        secrets.add(link.replace("/join/", ""));
        Caller.at(port).get(link);
        Caller.at(port).get(link + "%5C");
        root.info("The log is heard");

        assertThat(text()).contains("The log is heard");
        assertThat(secrets).allSatisfy(one -> assertThat(text()).doesNotContain(one));
    }

    private static List<String> cookie(Caller caller) {
        var value = caller.session().replaceFirst("^[^=]*=\"?", "").replaceFirst("\".*$", "");
        var id = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
        return List.of(value, id);
    }

    private String text() {
        return log.list.stream()
                .map(event ->
                        event.getFormattedMessage()
                                + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .collect(Collectors.joining("\n"));
    }

    private static String found(Pattern pattern, String page) {
        var match = pattern.matcher(page);
        assertThat(match.find()).as(page).isTrue();
        return match.group(1);
    }
}
