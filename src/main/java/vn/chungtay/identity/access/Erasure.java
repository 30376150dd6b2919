package vn.chungtay.identity.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.Secrets;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.Texts;

/// Makes an account nobody's: whose it was and all by which its holder came in goes; its row stays,
/// and the roles, so that what is counted stays. The audit trail is kept by law and is not touched.
@Component
class Erasure {
    /// Logins that nobody can choose, see [Joining].
    static final String PREFIX = "xoa-";

    private static final List<String> GOES =
            List.of(
                    "code_generator",
                    "recovery_code",
                    "passkey",
                    "passkey_holder",
                    "provider_identity",
                    "access_token",
                    "calendar_address",
                    "letter", // before the address it goes to
                    "mail_address",
                    "one_time_link",
                    "way_back_request");

    private final JdbcClient database;
    private final OwnSessions sessions;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    Erasure(JdbcClient database, OwnSessions sessions, Trail trail, Texts texts, Clock clock) {
        this.database = database;
        this.sessions = sessions;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    /// Why not; none when it was done.
    @Transactional
    Optional<Refusal> erase(Account account, @Nullable String why) {
        if (account.id().equals(Viewer.current().id())) {
            return refused("access.refusal.erasure-own");
        }
        if (account.isOpen()) {
            return refused("access.refusal.erasure-open");
        }
        if (why == null) {
            return refused("access.refusal.erasure-why");
        }
        if (anonymise(account)) {
            GOES.forEach(table -> delete(table, account));
            database.sql("delete from sign_in_attempt where login_hash = :login")
                    .param("login", Secrets.hash(account.login()))
                    .update();
            sessions.forget(account.login());
            trail.record(Act.of("account.erase", "account " + login(account)).after("why", why));
        }
        return Optional.empty();
    }

    /// Of two who do so at once one is too late.
    private boolean anonymise(Account account) {
        return database.sql(
                                """
                                update account
                                   set login = :login,
                                       name = :name,
                                       closed_why = :closed,
                                       password_hash = null,
                                       password_set_at = null,
                                       erased_at = :at
                                 where id = :id
                                   and closed_at is not null
                                   and erased_at is null
                                """)
                        .param("login", login(account))
                        .param("name", texts.text("access.erasure.name"))
                        .param("closed", texts.text("access.erasure.done"))
                        .param("at", OffsetDateTime.now(clock))
                        .param("id", account.id().value())
                        .update()
                == 1;
    }

    private void delete(String table, Account account) {
        database.sql("delete from " + table + " where account = :account")
                .param("account", account.id().value())
                .update();
    }

    private static String login(Account account) {
        return PREFIX + account.id().value();
    }

    private static Optional<Refusal> refused(String key) {
        return Optional.of(new Refusal(key, List.of()));
    }
}
