package vn.chungtay.reporting.review;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Plans;
import vn.chungtay.organisation.Sight;
import vn.chungtay.organisation.Sights;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.rollup.By;
import vn.chungtay.web.Listed;

/// The doubts about the reports of the units in sight, each with what was answered.
@Component
@Transactional(readOnly = true)
class ReviewLists {
    private final JdbcClient database;
    private final Review review;
    private final Replies replies;
    private final Sights sights;

    ReviewLists(JdbcClient database, Review review, Replies replies, Sights sights) {
        this.sights = sights;
        this.database = database;
        this.review = review;
        this.replies = replies;
    }

    /// A page of what is asked for, in the order of the units' names.
    public Listed<Doubt> of(Round round, ReviewController.Question question, Viewer viewer) {
        var wanted =
                all(round, question.level(), viewer).stream()
                        .filter(doubt -> doubt.isOpen() || question.isAll())
                        .toList();
        var page = Listed.within(question.pageOrFirst(), wanted.size());
        var window = Listed.window(page);
        var shown = wanted.stream().skip(window.offset()).limit(window.limit()).toList();
        return new Listed<>(wanted.size(), page, shown, Map.of());
    }

    private List<Doubt> all(Round round, By by, Viewer viewer) {
        var answered = replies.of(round);
        var units = units(round, by, sights.of(viewer, Permission.READ_FIGURES));
        return review.of(round, units, by).stream()
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
