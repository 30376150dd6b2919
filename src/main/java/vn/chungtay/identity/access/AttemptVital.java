package vn.chungtay.identity.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.upkeep.Measure;
import vn.chungtay.upkeep.Sign;
import vn.chungtay.upkeep.Sign.State;
import vn.chungtay.upkeep.Vital;
import vn.chungtay.web.Texts;

/// How often somebody did not get in: people mistype, programs guess.
@Component
@Order(80)
class AttemptVital implements Vital {
    /// In an hour: more than the people of a province mistype on a Monday morning.
    private static final int MANY = 200;

    private final JdbcClient database;
    private final Texts texts;
    private final Clock clock;

    AttemptVital(JdbcClient database, Texts texts, Clock clock) {
        this.database = database;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Sign> signs() {
        var hour = failed(Duration.ofHours(1));
        var sign =
                Sign.well(
                        "sign-in",
                        texts.text("status.sign-in"),
                        texts.text("status.sign-in.text", hour, failed(Duration.ofDays(1))));
        return hour < MANY
                ? List.of(sign)
                : List.of(
                        sign.but(
                                State.WATCH, sign.sentence(), texts.text("status.sign-in.remedy")));
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                new Measure(
                        "chungtay.signin.failed",
                        "Attempts to sign in within an hour that failed",
                        () -> failed(Duration.ofHours(1))));
    }

    private long failed(Duration since) {
        return database.sql(
                        """
                        select count(*)
                          from sign_in_attempt
                         where at > :since
                           and not succeeded
                        """)
                .param("since", OffsetDateTime.now(clock).minus(since))
                .query(Long.class)
                .single();
    }
}
