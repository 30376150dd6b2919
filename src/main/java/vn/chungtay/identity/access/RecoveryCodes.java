package vn.chungtay.identity.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Secrets;

/// Codes to print and keep, for the day the telephone is lost: each opens once. 120 random bits, so
/// that their plain hash is enough (OWASP ASVS 5, 6.5.2).
@Component
class RecoveryCodes {
    private static final int HOW_MANY = 10;
    private static final int BYTES = 15;

    private final JdbcClient database;
    private final Trail trail;
    private final Clock clock;

    RecoveryCodes(JdbcClient database, Trail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /// New ones; the ones before open nothing any more.
    @Transactional
    List<String> make(Account account) {
        database.sql("delete from recovery_code where account = :account")
                .param("account", account.id().value())
                .update();
        var codes = Stream.generate(RecoveryCodes::next).limit(HOW_MANY).toList();
        for (var code : codes) {
            database.sql(
                            """
                            insert into recovery_code (account, hash, made_at)
                            values (:account, :hash, :at)
                            """)
                    .param("account", account.id().value())
                    .param("hash", Secrets.hash(plain(code)))
                    .param("at", OffsetDateTime.now(clock))
                    .update();
        }
        trail.record(Act.of("recovery-codes.make", account.thing()));
        return codes;
    }

    /// Whether this was one of them and not used before; now it is.
    boolean accepts(AccountId account, String code) {
        return database.sql(
                                """
                                update recovery_code
                                   set used_at = :at
                                 where account = :account
                                   and hash = :hash
                                   and used_at is null
                                """)
                        .param("at", OffsetDateTime.now(clock))
                        .param("account", account.value())
                        .param("hash", Secrets.hash(plain(code)))
                        .update()
                == 1;
    }

    /// How many are left.
    long left(AccountId account) {
        return database.sql(
                        """
                        select count(*)
                          from recovery_code
                         where account = :account
                           and used_at is null
                        """)
                .param("account", account.value())
                .query(Long.class)
                .single();
    }

    /// `abcdef-ghijkl-mnopqr-stuvwx`: in groups, or nobody copies it right.
    private static String next() {
        var letters = Base32.toBase32String(Secrets.bytes(BYTES)).toLowerCase(Locale.ROOT);
        return letters.replaceAll("(.{6})(?=.)", "$1-");
    }

    private static String plain(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
    }
}
