package vn.chungtay.people.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.Outcome;

/// Makes one person of two, and two of one again. Where both belong to an organisation on a day,
/// what is kept of the first holds; the other days of the second are added to it. Nothing is
/// written over, so that undoing gives both back as they were.
@Component
class Merging {
    private static final String MEMBERSHIPS =
            """
                       with old as (
                            update membership
                               set voided_at = :now,
                                   voided_by_merge = :merge
                             where person = :dropped
                               and voided_at is null
                         returning organisation, unit, during
                       ),
                       held as (
                              select organisation, range_agg(during) as days
                                from membership
                               where person = :kept
                                 and voided_at is null
                            group by organisation
                       )
                insert into membership (person, organisation, unit, during, brought_at,
                       made_by_merge)
                select :kept, o.organisation, o.unit, other.during, :now, :merge
                  from old o
             left join held h on h.organisation = o.organisation
            cross join unnest(datemultirange(o.during)
                              - coalesce(h.days, datemultirange())) as other (during)
            """;

    private final JdbcClient database;
    private final MembershipRows rows;
    private final MovedThings things;
    private final Trail trail;
    private final Clock clock;

    Merging(
            JdbcClient database,
            MembershipRows rows,
            MovedThings things,
            Trail trail,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.things = things;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public Outcome<PersonId> merge(Person kept, Person dropped, Viewer by) {
        rows.lock(List.of(kept.id(), dropped.id()));
        if (kept.id().equals(dropped.id()) || isMerged(kept) || isMerged(dropped)) {
            return Outcome.refused("person.merge.refusal.same");
        }
        var id = begin(kept, dropped, by);
        moveMemberships(id, kept, dropped);
        things.move(id, kept, dropped);
        point(kept, dropped);
        trail.record(Act.of("person.merge", kept.thing()).after("dropped", dropped.code()));
        return Outcome.accepted(kept.id());
    }

    /// The last merge first: what was built upon one stands in the way of undoing it.
    @Transactional
    public Outcome<PersonId> undo(Merge merge) {
        var kept = merge.kept();
        var dropped = merge.dropped();
        rows.lock(List.of(kept.id(), dropped.id()));
        if (!stands(merge)) {
            return Outcome.refused("person.merge.refusal.undone");
        }
        if (isMerged(kept) || isChangedSince(merge)) {
            return Outcome.refused("person.merge.refusal.changed");
        }
        things.restore(merge);
        restoreMemberships(merge);
        unpoint(dropped);
        run("update person_merge set undone_at = :now where id = :merge", merge.id());
        trail.record(Act.of("person.unmerge", kept.thing()).after("dropped", dropped.code()));
        return Outcome.accepted(kept.id());
    }

    private boolean isMerged(Person person) {
        return database.sql("select merged_into is not null from person where id = ?")
                .param(person.id().value())
                .query(Boolean.class)
                .single();
    }

    private boolean stands(Merge merge) {
        return database.sql("select undone_at is null from person_merge where id = ?")
                .param(merge.id())
                .query(Boolean.class)
                .single();
    }

    /// A membership that came with it has been ended or moved, or the days of a later one were held
    /// against those that came with it.
    private boolean isChangedSince(Merge merge) {
        return database.sql(
                        """
                        select exists (select
                                         from membership
                                        where made_by_merge = :merge
                                          and voided_at is not null)
                            or exists (select
                                         from person_merge
                                        where kept = :kept
                                          and id > :merge
                                          and undone_at is null)
                        """)
                .param("merge", merge.id())
                .param("kept", merge.kept().id().value())
                .query(Boolean.class)
                .single();
    }

    private long begin(Person kept, Person dropped, Viewer by) {
        return database.sql(
                        """
                          insert into person_merge (kept, dropped, at, account, by_name)
                          values (:kept, :dropped, :now, :account, :name)
                        returning id
                        """)
                .param("kept", kept.id().value())
                .param("dropped", dropped.id().value())
                .param("now", now())
                .param("account", MembershipRows.account(by))
                .param("name", by.name())
                .query(Long.class)
                .single();
    }

    private void moveMemberships(long merge, Person kept, Person dropped) {
        database.sql(MEMBERSHIPS)
                .param("merge", merge)
                .param("kept", kept.id().value())
                .param("dropped", dropped.id().value())
                .param("now", now())
                .update();
    }

    /// Whoever was merged into the second is found by the first from now on.
    private void point(Person kept, Person dropped) {
        database.sql(
                        """
                        update person
                           set merged_into = :kept
                         where id = :dropped
                            or merged_into = :dropped
                        """)
                .param("kept", kept.id().value())
                .param("dropped", dropped.id().value())
                .update();
    }

    private void restoreMemberships(Merge merge) {
        run("update membership set voided_at = :now where made_by_merge = :merge", merge.id());
        run(
                """
                update membership
                   set voided_at = null,
                       voided_by_merge = null
                 where voided_by_merge = :merge
                """,
                merge.id());
    }

    /// Whoever had been merged into the second goes with it.
    private void unpoint(Person dropped) {
        database.sql(
                        """
                        with recursive line as (
                             select cast(:dropped as bigint) as id
                              union
                             select g.dropped
                               from line
                               join person_merge g on g.kept = line.id
                              where g.undone_at is null
                        )
                        update person p
                           set merged_into = nullif(cast(:dropped as bigint), p.id)
                          from line
                         where p.id = line.id
                        """)
                .param("dropped", dropped.id().value())
                .update();
    }

    private void run(String sql, long merge) {
        database.sql(sql).param("now", now()).param("merge", merge).update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
