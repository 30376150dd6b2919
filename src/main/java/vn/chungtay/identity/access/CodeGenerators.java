package vn.chungtay.identity.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Secrets;
import vn.chungtay.identity.Vault;

/// The second factor: an app on a telephone that shows six digits, others every thirty seconds (RFC
/// 6238). The code before and the one after are taken too, since telephones go wrong by some
/// seconds; none is taken twice.
@Component
class CodeGenerators {
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int SECRET_BYTES = 20;

    private final JdbcClient database;
    private final Vault vault;
    private final Trail trail;
    private final Clock clock;
    private final TimeBasedOneTimePasswordGenerator codes =
            new TimeBasedOneTimePasswordGenerator(STEP);

    CodeGenerators(JdbcClient database, Vault vault, Trail trail, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.trail = trail;
        this.clock = clock;
    }

    /// A secret for an app to begin with, as people can type it.
    static String newSecret() {
        return Base32.toBase32String(Secrets.bytes(SECRET_BYTES));
    }

    /// What the app reads from the picture.
    static String uri(String secret, String login) {
        return "otpauth://totp/Chung%20Tay:" + login + "?secret=" + secret + "&issuer=Chung%20Tay";
    }

    /// Takes an app into use, once it has shown a right code.
    ///
    /// @return whether the code was right
    @Transactional
    boolean begin(Account account, String secret, String code) {
        var bytes = Base32.decode(secret);
        var step = stepOf(bytes, code, 0);
        if (step.isEmpty()) {
            return false;
        }
        database.sql(
                        """
                        insert into code_generator (account, secret, made_at, last_step)
                        values (:account, :secret, :at, :step)
                            on conflict (account) do update
                           set secret = excluded.secret,
                               made_at = excluded.made_at,
                               last_step = excluded.last_step
                        """)
                .param("account", account.id().value())
                .param("secret", vault.close(bytes))
                .param("at", OffsetDateTime.now(clock))
                .param("step", step.getAsLong())
                .update();
        trail.record(Act.of("second-factor.begin", account.thing()));
        return true;
    }

    /// Whether this is the code of the moment, which has not been used.
    boolean accepts(AccountId account, String code) {
        var kept =
                database.sql(
                                """
                                select secret, last_step
                                  from code_generator
                                 where account = :account
                                """)
                        .param("account", account.value())
                        .query((row, _) ->
                                stepOf(
                                        vault.open(row.getBytes("secret")),
                                        code,
                                        row.getLong("last_step")))
                        .optional();
        var step = kept.orElse(OptionalLong.empty());
        return step.isPresent() && use(account, step.getAsLong());
    }

    boolean has(AccountId account) {
        return database.sql("select exists (select from code_generator where account = :account)")
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    @Transactional
    void end(Account account) {
        var ended =
                database.sql("delete from code_generator where account = :account")
                        .param("account", account.id().value())
                        .update();
        database.sql("delete from recovery_code where account = :account")
                .param("account", account.id().value())
                .update();
        if (ended > 0) {
            trail.record(Act.of("second-factor.end", account.thing()));
        }
    }

    /// Of two requests with the same code one is too late.
    private boolean use(AccountId account, long step) {
        return database.sql(
                                """
                                update code_generator
                                   set last_step = :step
                                 where account = :account
                                   and last_step < :step
                                """)
                        .param("step", step)
                        .param("account", account.value())
                        .update()
                == 1;
    }

    private OptionalLong stepOf(byte[] secret, String code, long last) {
        var typed = code.replaceAll("\\s", "");
        var now = clock.instant().getEpochSecond() / STEP.toSeconds();
        return LongStream.rangeClosed(now - 1, now + 1)
                .filter(step -> step > last)
                .filter(step -> code(secret, step).equals(typed))
                .findFirst();
    }

    private String code(byte[] secret, long step) {
        try {
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(secret, codes.getAlgorithm()),
                    Instant.ofEpochSecond(step * STEP.toSeconds()),
                    Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("The secret of a code generator is no key", e);
        }
    }
}
