package vn.chungtay.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.upkeep.Measure;
import vn.chungtay.upkeep.Sign;
import vn.chungtay.upkeep.Sign.State;
import vn.chungtay.upkeep.Vital;
import vn.chungtay.web.Texts;

/// Whether the chain keeps up with what is told, and when it was last computed anew.
@Component
@Order(50)
class ChainVital implements Vital {
    private static final String WAITING = "select count(*) from audit_waiting";

    /// The sealer comes every minute.
    private static final String BEHIND =
            """
            select exists (select
                             from audit_waiting w
                             join audit_entry e on e.id = w.entry
                            where e.at < now() - interval '10 minutes')
            """;

    private final JdbcClient database;
    private final Texts texts;

    ChainVital(JdbcClient database, Texts texts) {
        this.database = database;
        this.texts = texts;
    }

    @Override
    public List<Sign> signs() {
        return List.of(seal(), verification());
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                new Measure(
                        "chungtay.audit.waiting",
                        "Entries of the audit trail that are not in the chain yet",
                        this::waiting));
    }

    private Sign seal() {
        var sign =
                Sign.well(
                        "audit",
                        texts.text("status.audit"),
                        texts.text("status.audit.text", waiting()));
        return database.sql(BEHIND).query(Boolean.class).single()
                ? sign.but(State.WATCH, sign.sentence(), texts.text("status.audit.remedy"))
                : sign;
    }

    private Sign verification() {
        var name = texts.text("status.verification");
        var last = last();
        if (last.isEmpty()) {
            return Sign.noted("verification", name, texts.text("status.verification.none"));
        }
        var sign =
                Sign.well(
                        "verification",
                        name,
                        texts.text("status.verification.whole", last.get().at()));
        return last.get().whole()
                ? sign
                : sign.but(
                        State.BAD,
                        texts.text("status.verification.broken", last.get().at()),
                        texts.text("status.verification.remedy"));
    }

    private record Verified(Instant at, boolean whole) {}

    private Optional<Verified> last() {
        return database.sql(
                        """
                          select at, whole
                            from audit_verification
                        order by at desc
                           limit 1
                        """)
                .query((row, _) ->
                        new Verified(
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getBoolean("whole")))
                .optional();
    }

    private long waiting() {
        return database.sql(WAITING).query(Long.class).single();
    }
}
