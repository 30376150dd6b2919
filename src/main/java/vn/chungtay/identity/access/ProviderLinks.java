package vn.chungtay.identity.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.AccountId;

/// Who an account is at a provider. Its holder says so, signed in at both; nothing is guessed from
/// names or addresses of mail.
@Component
class ProviderLinks {
    private final JdbcClient database;
    private final Accounts accounts;
    private final Trail trail;
    private final Providers providers;
    private final Clock clock;

    ProviderLinks(
            JdbcClient database, Accounts accounts, Trail trail, Providers providers, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.trail = trail;
        this.providers = providers;
        this.clock = clock;
    }

    /// Somebody at a provider: the provider never gives a subject to another person.
    ///
    /// @param registration the provider, as the settings call it
    record Identity(String issuer, String subject, String registration) {

        /// By a token that was checked, which has both.
        static Identity of(OidcIdToken token, String registration) {
            return new Identity(
                    Objects.requireNonNull(token.getIssuer()).toString(),
                    Objects.requireNonNull(token.getSubject()),
                    registration);
        }
    }

    /// @param provider as people know it
    record Link(long id, String provider, Instant linkedAt) {}

    List<Link> of(AccountId account) {
        return database.sql(
                        """
                          select id, provider, linked_at
                            from provider_identity
                           where account = :account
                        order by linked_at, id
                        """)
                .param("account", account.value())
                .query(ProviderLinks::row)
                .list();
    }

    Optional<Account> holder(Identity identity) {
        return database.sql(
                        """
                        select account
                          from provider_identity
                         where issuer = :issuer
                           and subject = :subject
                        """)
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .query(Long.class)
                .optional()
                .flatMap(id -> accounts.find(new AccountId(id)));
    }

    /// @return whether it is the account's now; not when it is another's
    @Transactional
    boolean link(Account account, Identity identity) {
        var provider =
                providers
                        .find(identity.registration())
                        .map(Providers.Offered::name)
                        .orElse(identity.registration());
        var linked =
                database.sql(
                                """
                                insert into provider_identity (issuer, subject, provider, account,
                                       linked_at)
                                values (:issuer, :subject, :provider, :account, :at)
                                    on conflict (issuer, subject) do nothing
                                """)
                        .param("issuer", identity.issuer())
                        .param("subject", identity.subject())
                        .param("provider", provider)
                        .param("account", account.id().value())
                        .param("at", OffsetDateTime.now(clock))
                        .update();
        if (linked == 1) {
            trail.record(Act.of("provider.link", account.thing()).after("name", provider));
        }
        return holder(identity).filter(now -> now.id().equals(account.id())).isPresent();
    }

    /// @return whether the account was linked so
    @Transactional
    boolean end(Account account, long id) {
        var provider =
                database.sql(
                                """
                                delete
                                  from provider_identity
                                 where id = :id
                                   and account = :account
                                returning provider
                                """)
                        .param("id", id)
                        .param("account", account.id().value())
                        .query(String.class)
                        .optional();
        provider.ifPresent(gone ->
                trail.record(Act.of("provider.unlink", account.thing()).before("name", gone)));
        return provider.isPresent();
    }

    private static Link row(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getLong("id"),
                row.getString("provider"),
                Objects.requireNonNull(Accounts.instant(row, "linked_at")));
    }
}
