package vn.chungtay.organisation.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/// What must hold on any day, asked of every day on which anything begins or ends.
final class Soundness {
    private static final String DAYS =
            """
            with days as (
                select lower(during) as day from {thing}_state
                 union
                select upper(during) from {thing}_state where not upper_inf(during)
                 union
                select lower(during) - 1 from {thing}_state
            ),
            alive as (
                select days.day, thing.id, thing.code
                  from {thing} thing
                  join days on thing.during @> days.day
                 where thing.voided_at is null
            ),
            stood as (
                select alive.day, alive.id, alive.code, s.parent, s.rank
                  from alive
             left join {thing}_state s on s.{thing} = alive.id
                                      and s.during @> alive.day
                                      and s.voided_at is null
            )
            """;

    private static final String NOT_ONE_PARENT =
            """
              select code || ' on ' || day
                from stood
            group by day, id, code
              having count(*) <> 1
                  or bool_or(rank is null)
                  or bool_or((rank = 1) <> (parent is null))
                  or bool_or(parent is not null
                             and not exists (select
                                               from alive
                                              where alive.id = stood.parent
                                                and alive.day = stood.day))
            """;

    private static final String TREE_UNLIKE_STATES =
            """
            , walked as (
                select day, id as ancestor, id, 0 as depth from stood
                 union all
                select walked.day, walked.ancestor, stood.id, walked.depth + 1
                  from walked
                  join stood on stood.parent = walked.id
                            and stood.day = walked.day
            ),
            written as (
                select days.day, b.ancestor, b.{thing} as id, b.depth
                  from days
                  join {thing}_below b on days.day between b.valid_from and b.valid_to
            )
            (select 'not written ' || w from (table walked except all table written) w)
             union all
            (select 'only written ' || w from (table written except all table walked) w)
            """;

    private static final String SUMS_UNLIKE =
            """
            , total as (
                select days.day, b.ancestor as id, sum(b.{thing} % 97 + 1) as held
                  from days
                  join {thing}_below b on days.day between b.valid_from and b.valid_to
              group by days.day, b.ancestor
            )
            select stood.code || ' on ' || stood.day
              from stood
              join total on total.id = stood.id
                        and total.day = stood.day
             where total.held <> stood.id % 97 + 1
                   + coalesce((select sum(below.held)
                                 from stood child
                                 join total below on below.id = child.id
                                                 and below.day = child.day
                                where child.parent = stood.id
                                  and child.day = stood.day), 0)
            """;

    private Soundness() {}

    static void check(Office office) {
        for (var subject : List.of(Subject.AREA, Subject.UNIT)) {
            assertThat(office.texts(subject.in(DAYS + NOT_ONE_PARENT)))
                    .as("%s without exactly one parent where one is due", subject)
                    .isEmpty();
            var recursive = DAYS.replace("with days", "with recursive days");
            assertThat(office.texts(subject.in(recursive + TREE_UNLIKE_STATES)))
                    .as("%s tree that is not the walk of the states", subject)
                    .isEmpty();
            assertThat(office.texts(subject.in(DAYS + SUMS_UNLIKE)))
                    .as("%s whose children do not sum up to it", subject)
                    .isEmpty();
        }
    }
}
