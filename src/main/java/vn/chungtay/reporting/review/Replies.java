package vn.chungtay.reporting.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.review.Doubt.Reply;

/// The explanations that doubts were accepted with.
@Component
@Transactional
class Replies {
    private final JdbcClient database;
    private final Clock clock;

    Replies(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// By unit, rule and figures: another figure needs another explanation.
    @Transactional(readOnly = true)
    Map<Key, Reply> of(Round round) {
        var replies = new HashMap<Key, Reply>();
        database.sql(
                        """
                          select u.code, e.rule, e.figures, e.body, e.person, e.at
                            from report_explanation e
                            join unit u on u.id = e.unit
                           where e.round = :round
                        order by e.id
                        """)
                .param("round", round.id().value())
                .query(row -> {
                    replies.put(
                            new Key(
                                    row.getString("code"),
                                    row.getString("rule"),
                                    row.getString("figures")),
                            new Reply(
                                    row.getString("body"),
                                    row.getString("person"),
                                    row.getObject("at", OffsetDateTime.class).toInstant()));
                });
        return replies;
    }

    void add(Round round, UnitId unit, Said said, Viewer by) {
        database.sql(
                        """
                        insert into report_explanation (round, unit, rule, figures, body, at,
                               account, person)
                        values (:round, :unit, :rule, :figures, :body, :at, :account, :person)
                        """)
                .param("round", round.id().value())
                .param("unit", unit.value())
                .param("rule", said.rule())
                .param("figures", said.figures())
                .param("body", said.body())
                .param("at", OffsetDateTime.now(clock))
                .param("account", by.id().value())
                .param("person", by.name())
                .update();
    }

    record Key(String unit, String rule, String figures) {}

    record Said(String rule, String figures, String body) {}
}
