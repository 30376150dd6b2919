package vn.chungtay.organisation.intake;

import java.util.List;

/// What the lines of one code are to the registry, told by statements over all of them at once:
/// `NEW`; `SAME` as what is registered, so that they change nothing; `CORRECTED`, other than what
/// is registered but only lists have spoken of it so far; or `CHANGED`, other than what a decision
/// made of it, which a list must not touch.
final class Verdict {
    static final List<String> STATEMENTS =
            List.of(
                    """
                       insert into staged_thing
                       select coalesce(t.id, nextval(pg_get_serial_sequence('{thing}', 'id'))),
                              l.code, l.life, l.lines, l.organisation,
                              case when t.id is null then 'NEW' else 'CHANGED' end
                         from (  select code, range_merge(range_agg(during)) as life,
                                        count(*) as lines, min(organisation) as organisation,
                                        min(line) as first_line
                                   from staged
                               group by code) as l
                    left join {thing} t on t.code = l.code
                                        and t.voided_at is null
                     order by l.first_line
                    """,
                    """
                    analyze staged_thing
                    """,
                    """
                    with unlike as (
                        select k.id
                          from staged_thing k
                          join {thing} t on t.id = k.id
                          join staged s on s.code = k.code
                         where k.verdict = 'CHANGED'
                           and ({unit:t.organisation <> s.organisation or}
                                not exists (
                                 select
                                   from {thing}_state was
                              {tree:left join {thing} above on above.id = was.parent}
                              {placed:     join area on area.id = was.area}
                                  where was.{thing} = k.id
                                    and was.voided_at is null
                                    and was.name = s.name
                                    and was.{rank} = s.rank
                                    {placed:and area.code = s.area_code}
                                    {tree:and coalesce(above.code, '')
                                              = coalesce(s.parent_code, '')}
                                    and (was.during = s.during
                                         or (k.lines = 1 and t.during = s.during))))
                    )
                    update staged_thing
                       set verdict = 'SAME'
                     where verdict = 'CHANGED'
                       and id not in (select id from unlike)
                    """,
                    """
                    update staged_thing k
                       set verdict = 'CORRECTED'
                      from {thing} t
                     where k.verdict = 'CHANGED'
                       and t.id = k.id
                       and t.opened_by is null
                       and t.ended_by is null
                       {unit:and t.organisation = k.organisation}
                       {body:and t.kind = (select min(s.rank) from staged s where s.code = k.code)}
                       and not exists (select
                                         from {thing}_state s
                                        where s.{thing} = k.id
                                          and s.voided_at is null
                                          and num_nonnulls(s.opened_by, s.closed_by) > 0)
                    """);

    private Verdict() {}
}
