package vn.chungtay.reporting.review;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Plans;
import vn.chungtay.organisation.Sight;
import vn.chungtay.programme.Programmes;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.rollup.By;

/// The doubts about the reports of the units in sight, each with what was answered.
@Component
@Transactional(readOnly = true)
class ReviewLists {
    private final JdbcClient database;
    private final Programmes programmes;
    private final Review review;
    private final Replies replies;

    ReviewLists(JdbcClient database, Programmes programmes, Review review, Replies replies) {
        this.database = database;
        this.programmes = programmes;
        this.review = review;
        this.replies = replies;
    }

    /// In the order of the units' names; the open ones of each first.
    public List<Doubt> of(Round round, By by, Sight sight) {
        var programme = programmes.current().orElseThrow().code();
        var answered = replies.of(round);
        return review.of(round, units(round, by, sight), by, programme).stream()
                .map(doubt ->
                        doubt.with(
                                answered.get(
                                        new Replies.Key(
                                                doubt.unit(), doubt.rule(), doubt.figures()))))
                .toList();
    }

    private List<Reviewed> units(Round round, By by, Sight sight) {
        Plans.forThisQuestion(database);
        return database.sql(
                        """
                          select u.id, u.code, s.name, u.organisation,
                                 coalesce(s.parent, 0) as parent
                            from unit_state s
                            join unit u on u.id = s.unit
                           where s.voided_at is null
                             and s.during @> cast(:day as date)
                             and s.level = :level
                             and %s
                        order by s.name collate "vi-x-icu", u.code
                        """
                                .formatted(sight.coversUnit("s.unit", ":day")))
                .param("day", round.treeOn())
                .param("level", by.name())
                .params(sight.parameters())
                .query((row, _) ->
                        new Reviewed(
                                row.getLong("id"),
                                row.getString("code"),
                                row.getString("name"),
                                Organisation.valueOf(row.getString("organisation")),
                                row.getLong("parent")))
                .list();
    }
}
