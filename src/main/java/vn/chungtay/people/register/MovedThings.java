package vn.chungtay.people.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What belongs to a person besides memberships goes over to the one they were found to be, and
/// back. What that one has already is set aside, so that nothing counts twice.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MovedThings {
    /// Tables with the columns `id` and `person`, and when a row `o` of the first says what a row
    /// `t` of the second does.
    private static final Map<String, String> THINGS =
            Map.of(
                    "person_away",
                    "o.voided_at is null and t.voided_at is null and o.during && t.during",
                    "office",
                    """
                    o.voided_at is null and t.voided_at is null
                    and o.unit = t.unit and o.held = t.held and o.during && t.during
                    """,
                    "training",
                    "o.on_day = t.on_day",
                    "standards_met",
                    "o.judged_on = t.judged_on",
                    "referral",
                    """
                    coalesce(o.admitted_on, o.withdrawn_on) is null
                    and coalesce(t.admitted_on, t.withdrawn_on) is null
                    """);

    /// Those whose rows count for whoever they stay with.
    private static final Map<String, String> SET_ASIDE =
            Map.of("person_away", "away set aside", "office", "office set aside");

    private static final String CONFIRMATIONS = "membership_confirmation";

    /// What was said of a day on which both belong to an organisation is said of the membership
    /// that holds now, whichever of the two it was said of.
    private static final String CONFIRMED =
            """
            update membership_confirmation t
               set membership = n.id
              from membership m
              join membership o on o.organisation = m.organisation and o.voided_by_merge = :merge
              join membership n on n.organisation = m.organisation and n.voided_at is null
             where m.id = t.membership
               and m.person = :dropped
               and n.person = :kept
               and o.during @> t.on_day
               and n.during @> t.on_day
            """;

    /// And what was said since of memberships that the merge made.
    private static final String UNCONFIRMED =
            """
            update membership_confirmation t
               set membership = o.id
              from membership n
              join membership o on o.organisation = n.organisation
             where n.id = t.membership
               and n.person = :kept
               and o.voided_by_merge = :merge
               and o.during @> t.on_day
               and (n.made_by_merge = :merge
                    or t.id in (select row_id
                                  from person_merge_moved
                                 where merge = :merge
                                   and thing = :name))
            """;

    private final JdbcClient database;
    private final Clock clock;

    MovedThings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Once the memberships have moved.
    public void move(long merge, Person kept, Person dropped) {
        var pair = new Pair(merge, kept, dropped);
        THINGS.forEach((table, same) ->
                record(
                        """
                        update %1$s t
                           set person = :kept
                         where t.person = :dropped
                           and not exists (select
                                             from %1$s o
                                            where o.person = :kept
                                              and %2$s)
                        """
                                .formatted(table, same),
                        table,
                        pair));
        record(CONFIRMED, CONFIRMATIONS, pair);
        SET_ASIDE.forEach((table, name) ->
                record(
                        """
                        update %s t
                           set voided_at = :now
                         where person = :dropped
                           and voided_at is null
                        """
                                .formatted(table),
                        name,
                        pair));
    }

    private record Pair(long merge, Person kept, Person dropped) {}

    private void record(String update, String name, Pair pair) {
        database.sql(
                        """
                          with moved as (
                               %s
                            returning t.id
                          )
                        insert into person_merge_moved (merge, thing, row_id)
                        select :merge, :name, id
                          from moved
                        """
                                .formatted(update))
                .param("merge", pair.merge())
                .param("kept", pair.kept().id().value())
                .param("dropped", pair.dropped().id().value())
                .param("name", name)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /// While the memberships are still those of the merge.
    public void restore(Merge merge) {
        database.sql(UNCONFIRMED)
                .param("merge", merge.id())
                .param("kept", merge.kept().id().value())
                .param("name", CONFIRMATIONS)
                .update();
        THINGS.keySet().forEach(table -> restore(table + " set person = :dropped", table, merge));
        SET_ASIDE.forEach((table, name) -> restore(table + " set voided_at = null", name, merge));
    }

    private void restore(String change, String name, Merge merge) {
        database.sql(
                        """
                        update %s
                         where id in (select row_id
                                        from person_merge_moved
                                       where merge = :merge
                                         and thing = :name)
                        """
                                .formatted(change))
                .param("merge", merge.id())
                .param("name", name)
                .param("dropped", merge.dropped().id().value())
                .update();
    }
}
