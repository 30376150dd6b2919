-- The sums of grassroots units follow every change of a report, and the tree: PostgreSQL does it itself.

create function add_up(a bigint[], b bigint[]) returns bigint[]
    language sql
    immutable
    parallel safe
as $$
    select array_agg(coalesce(x, 0) + coalesce(y, 0) order by place)
      from unnest(a, b) with ordinality as t (x, y, place)
$$;

create type report_figures as (round bigint, holder bigint, figures bigint[], sign integer);

create function sum_reports(changes report_figures[]) returns void
    language sql
as $$
    insert into report_sum as kept (round, holder, totals, answered, inapplicable)
      select round, holder, array_agg(total order by place), array_agg(answered order by place),
             case when bool_or(inapplicable <> 0) then array_agg(inapplicable order by place) end
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
                 end
$$;

create function sum_changed_reports() returns trigger
    language plpgsql
as $$
declare
    changes report_figures[] := '{}';
begin
    if tg_op <> 'DELETE' then
        select array_agg((round, holder, figures, 1)::report_figures)
          into changes
          from new_rows
         where array_remove(figures, null) <> '{}';
    end if;
    if tg_op <> 'INSERT' then
        select coalesce(changes, '{}')
               || array_agg((round, holder, figures, -1)::report_figures)
          into changes
          from old_rows;
    end if;
    perform sum_reports(changes);
    return null;
end
$$;

create trigger report_insert_is_summed
    after insert on report
    referencing new table as new_rows
    for each statement execute function sum_changed_reports();

create trigger report_update_is_summed
    after update on report
    referencing old table as old_rows new table as new_rows
    for each statement execute function sum_changed_reports();

create trigger report_delete_is_summed
    after delete on report
    referencing old table as old_rows
    for each statement execute function sum_changed_reports();

create function home_of(member bigint, day date) returns bigint
    language sql
    stable
as $$
    select coalesce(
        (select b.ancestor
           from unit_below b
           join unit_state s on s.unit = b.ancestor
          where b.unit = member
            and day between b.valid_from and b.valid_to
            and s.voided_at is null
            and s.during @> day
            and s.level = 'GRASSROOTS'),
        member)
$$;
comment on function home_of is 'The unit whose sum a unit counts in on a day';

-- Whoever saves holds this lock in company; whoever changes the tree waits for them and is waited for.
create function hold_tree() returns void
    language sql
as $$
    select pg_advisory_xact_lock_shared('report_sum'::regclass::oid::bigint)
$$;

create table tree_version (
    only_one boolean not null default true,
    version bigint not null,
    constraint tree_version_pk primary key (only_one),
    constraint tree_version_only_one check (only_one)
);
comment on table tree_version is 'Counts the changes of the registry: what was worked out for one number holds while it stands';
insert into tree_version (version) values (1);

create function move_reports() returns trigger
    language plpgsql
as $$
begin
    update tree_version set version = version + 1;
    if new.thing <> 'UNIT' then
        return null;
    end if;
    perform pg_advisory_xact_lock('report_sum'::regclass::oid::bigint);
    update report r
       set holder = home_of(r.unit, o.tree_on)
      from report_round o
     where o.id = r.round
       and r.unit in (select unnest(new.ids)
                       union
                      select b.unit from unit_below b where b.ancestor = any (new.ids)
                       union
                      select h.unit from report h where h.holder = any (new.ids))
       and r.holder <> home_of(r.unit, o.tree_on);
    return null;
end
$$;

-- By its name it comes after the trigger that writes the tree.
create constraint trigger registry_change_moves_reports
    after insert on registry_change
    deferrable initially deferred
    for each row execute function move_reports();

create function refuse_forgetting() returns trigger
    language plpgsql
as $$
begin
    raise exception 'what was reported is not forgotten: %', tg_table_name
        using errcode = 'restrict_violation', constraint = 'reports_lose_nothing';
end
$$;

create trigger report_change_is_kept
    before update or delete or truncate on report_change
    for each statement execute function refuse_forgetting();
