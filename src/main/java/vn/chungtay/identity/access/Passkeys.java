package vn.chungtay.identity.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.AccountId;

/// Keeps passkeys: one is made by a device of its holder, used to sign in, and ended by the holder.
@Component
class Passkeys implements UserCredentialRepository {
    private static final String SELECT =
            """
            select p.credential, h.handle, p.public_key, p.signature_count, p.user_verified,
                   p.backup_eligible, p.backed_up, p.transports, p.attestation, p.client_data,
                   p.label, p.made_at, p.used_at
              from passkey p
              join passkey_holder h
                on h.account = p.account
            """;

    private final JdbcClient database;
    private final Accounts accounts;
    private final Trail trail;
    private final Clock clock;

    Passkeys(JdbcClient database, Accounts accounts, Trail trail, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    /// A passkey as its holder sees it.
    ///
    /// @param usedAt none until it signed somebody in
    record Key(long id, String label, Instant madeAt, @Nullable Instant usedAt) {}

    List<Key> of(AccountId account) {
        return database.sql(
                        """
                          select id, label, made_at, nullif(used_at, made_at) as used_at
                            from passkey
                           where account = :account
                        order by made_at, id
                        """)
                .param("account", account.value())
                .query(Passkeys::key)
                .list();
    }

    /// Whose passkey it is.
    Optional<Account> holder(Bytes credential) {
        return database.sql("select account from passkey where credential = :credential")
                .param("credential", credential.getBytes())
                .query(Long.class)
                .optional()
                .flatMap(id -> accounts.find(new AccountId(id)));
    }

    /// @return whether the account had such a key
    @Transactional
    boolean end(Account account, long id) {
        var label =
                database.sql(
                                """
                                delete
                                  from passkey
                                 where id = :id
                                   and account = :account
                                returning label
                                """)
                        .param("id", id)
                        .param("account", account.id().value())
                        .query(String.class)
                        .optional();
        label.ifPresent(
                gone -> trail.record(Act.of("passkey.end", account.thing()).before("name", gone)));
        return label.isPresent();
    }

    @Override
    public void delete(Bytes credential) {
        throw new UnsupportedOperationException("Its holder ends a passkey, with the password");
    }

    /// A new one is kept, of a known one only how often it was used.
    @Override
    @Transactional
    public void save(CredentialRecord record) {
        if (findByCredentialId(record.getCredentialId()) == null) {
            make(record);
        } else {
            use(record);
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return database.sql(SELECT + " where p.credential = :credential")
                .param("credential", credential.getBytes())
                .query(Passkeys::row)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return database.sql(SELECT + " where h.handle = :handle")
                .param("handle", handle.getBytes())
                .query(Passkeys::row)
                .list();
    }

    private void make(CredentialRecord record) {
        database.sql(
                        """
                        insert into passkey (credential, account, public_key, signature_count,
                               user_verified, backup_eligible, backed_up, transports, attestation,
                               client_data, label, made_at, used_at)
                        select :credential, account, :publicKey, :count, :verified, :eligible,
                               :backedUp, :transports, :attestation, :clientData, :label, :at, :at
                          from passkey_holder
                         where handle = :handle
                        """)
                .param("credential", record.getCredentialId().getBytes())
                .param("handle", record.getUserEntityUserId().getBytes())
                .param("publicKey", record.getPublicKey().getBytes())
                .param("count", record.getSignatureCount())
                .param("verified", record.isUvInitialized())
                .param("eligible", record.isBackupEligible())
                .param("backedUp", record.isBackupState())
                .param("transports", transports(record))
                .param("attestation", bytes(record.getAttestationObject()))
                .param("clientData", bytes(record.getAttestationClientDataJSON()))
                .param("label", record.getLabel())
                .param("at", OffsetDateTime.now(clock))
                .update();
        var account = holder(record.getCredentialId()).orElseThrow();
        trail.record(Act.of("passkey.make", account.thing()).after("name", record.getLabel()));
    }

    /// A key that does not count stays at none. One that counts goes up, or it is a copy.
    private void use(CredentialRecord record) {
        var used =
                database.sql(
                                """
                                update passkey
                                   set signature_count = :count,
                                       used_at = :at
                                 where credential = :credential
                                   and (signature_count < :count
                                        or (signature_count = 0 and :count = 0))
                                """)
                        .param("count", record.getSignatureCount())
                        .param("at", OffsetDateTime.now(clock))
                        .param("credential", record.getCredentialId().getBytes())
                        .update();
        if (used == 0) {
            throw new IllegalStateException(
                    "%s counts backwards and may be a copy".formatted(record.getCredentialId()));
        }
    }

    private static byte[] bytes(@Nullable Bytes given) {
        return Objects.requireNonNull(given, "A new passkey comes with what its device said")
                .getBytes();
    }

    private static String transports(CredentialRecord record) {
        return record.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static Set<AuthenticatorTransport> transports(String written) {
        return Arrays.stream(written.split(","))
                .filter(one -> !one.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static CredentialRecord row(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential")))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("user_verified"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .transports(transports(row.getString("transports")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .label(row.getString("label"))
                .created(Objects.requireNonNull(Accounts.instant(row, "made_at")))
                .lastUsed(Objects.requireNonNull(Accounts.instant(row, "used_at")))
                .build();
    }

    private static Key key(ResultSet row, int number) throws SQLException {
        return new Key(
                row.getLong("id"),
                row.getString("label"),
                Objects.requireNonNull(Accounts.instant(row, "made_at")),
                Accounts.instant(row, "used_at"));
    }
}
