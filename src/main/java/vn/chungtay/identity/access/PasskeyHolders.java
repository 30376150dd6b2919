package vn.chungtay.identity.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Secrets;

/// Under which handle devices know an account: random, since a device may show it to anybody.
@Component
class PasskeyHolders implements PublicKeyCredentialUserEntityRepository {
    private static final int BYTES = 32;
    private static final String SELECT =
            """
            select h.handle, a.login, a.name
              from passkey_holder h
              join account a
                on a.id = h.account
            """;

    private final JdbcClient database;

    PasskeyHolders(JdbcClient database) {
        this.database = database;
    }

    /// Gives the account a handle, unless it has one.
    void welcome(String login) {
        insert(login, Secrets.bytes(BYTES));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return database.sql(SELECT + " where h.handle = :handle")
                .param("handle", id.getBytes())
                .query(PasskeyHolders::row)
                .optional()
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return database.sql(SELECT + " where a.login = :login")
                .param("login", username)
                .query(PasskeyHolders::row)
                .optional()
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity holder) {
        insert(holder.getName(), holder.getId().getBytes());
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("A handle stays with its account");
    }

    private void insert(String login, byte[] handle) {
        database.sql(
                        """
                        insert into passkey_holder (account, handle)
                        select id, :handle
                          from account
                         where login = :login
                            on conflict (account) do nothing
                        """)
                .param("login", login)
                .param("handle", handle)
                .update();
    }

    private static PublicKeyCredentialUserEntity row(ResultSet row, int number)
            throws SQLException {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(new Bytes(row.getBytes("handle")))
                .name(row.getString("login"))
                .displayName(row.getString("name"))
                .build();
    }
}
