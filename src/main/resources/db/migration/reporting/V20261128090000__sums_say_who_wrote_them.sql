-- Whoever remembers the sums of a round asks only for those that were written since.

alter table report_sum add column written_by xid8 not null default '0';
create index report_sum_written_ix on report_sum (round, written_by);
comment on column report_sum.written_by is 'The transaction that wrote it last';

create or replace function sum_reports(changes report_figures[]) returns void
    language sql
as $$
    insert into report_sum as kept (round, holder, totals, answered, inapplicable, written_by)
      select round, holder, array_agg(total order by place), array_agg(answered order by place),
             case when bool_or(inapplicable <> 0) then array_agg(inapplicable order by place) end,
             pg_current_xact_id()
        from (select c.round, c.holder, f.place,
                     sum(c.sign * greatest(coalesce(f.figure, 0), 0))::bigint as total,
                     sum(case when f.figure is null then 0 else c.sign end) as answered,
                     sum(case when f.figure = -1 then c.sign else 0 end) as inapplicable
                from unnest(changes) as c
               cross join unnest(c.figures) with ordinality as f (figure, place)
            group by c.round, c.holder, f.place) as change
    group by round, holder
      having bool_or(total <> 0 or answered <> 0 or inapplicable <> 0)
    order by round, holder
          on conflict (round, holder) do
      update set totals = add_up(kept.totals, excluded.totals),
                 answered = add_up(kept.answered, excluded.answered),
                 inapplicable = case
                     when excluded.inapplicable is null then kept.inapplicable
                     else add_up(coalesce(kept.inapplicable, '{}'), excluded.inapplicable)
                 end,
                 written_by = excluded.written_by
$$;
