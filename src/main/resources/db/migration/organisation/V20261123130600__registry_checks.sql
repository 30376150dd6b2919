-- What no constraint of one row can say: states tile a life, a child lives within its parent's days,
-- ranks below it, and the written-out trees agree. Asked once per transaction of all rows it touched.

-- One writer at a time, until its transaction ends: the questions below are about many rows, and two
-- writers could each be right alone and wrong together. Readers do not wait.
create table registry_change (
    id bigint generated always as identity,
    thing text not null,
    ids bigint[] not null,
    constraint registry_change_pk primary key (id),
    constraint registry_change_thing_known check (thing in ('AREA', 'UNIT', 'BODY'))
);
comment on table registry_change is 'What the running transaction touched and has yet to be checked; empty for everyone else';

create function note_registry_change() returns trigger
    language plpgsql
as $$
declare
    touched bigint[];
begin
    lock table registry_change in share row exclusive mode;
    execute format('select array_agg(distinct %I) from touched_rows', tg_argv[1]) into touched;
    if touched is not null then
        insert into registry_change (thing, ids) values (tg_argv[0], touched);
    end if;
    return null;
end
$$;

create function refuse_registry(rule text, about text) returns void
    language plpgsql
as $$
begin
    raise exception 'registry: % is broken by %', rule, about
        using errcode = 'check_violation', constraint = rule, detail = about;
end
$$;

create function check_areas(touched bigint[]) returns void
    language plpgsql
    set plan_cache_mode = force_custom_plan
as $$
declare
    culprit text;
begin
    select area.code
      into culprit
      from unnest(touched) as t (id)
      join area on area.id = t.id
 left join (  select s.area, range_agg(s.during) as days
                from area_state s
                join unnest(touched) as t (id) on t.id = s.area
               where s.voided_at is null
            group by s.area) as stated on stated.area = area.id
     where stated.days is distinct from
           case when area.voided_at is null then datemultirange(area.during) end
     limit 1;
    if culprit is not null then
        perform refuse_registry('area_states_tile_its_life', culprit);
    end if;

    select child.code
      into culprit
      from (select s.id from area_state s join unnest(touched) as t (id) on s.area = t.id
             union
            select s.id from area_state s join unnest(touched) as t (id) on s.parent = t.id
           ) as touching
      join area_state s on s.id = touching.id
      join area child on child.id = s.area
      join area above on above.id = s.parent
     where s.voided_at is null
       and (above.voided_at is not null or not s.during <@ above.during)
     limit 1;
    if culprit is not null then
        perform refuse_registry('area_within_its_parents_life', culprit);
    end if;

    select child.code
      into culprit
      from (select s.id from area_state s join unnest(touched) as t (id) on s.area = t.id
             union
            select s.id from area_state s join unnest(touched) as t (id) on s.parent = t.id
           ) as touching
      join area_state s on s.id = touching.id
      join area child on child.id = s.area
      join area_state above on above.area = s.parent
                            and above.during && s.during
                            and above.voided_at is null
     where s.voided_at is null
       and above.rank >= s.rank
     limit 1;
    if culprit is not null then
        perform refuse_registry('area_parent_of_higher_level', culprit);
    end if;
end
$$;

create function check_units(touched bigint[], areas bigint[]) returns void
    language plpgsql
    set plan_cache_mode = force_custom_plan
as $$
declare
    culprit text;
begin
    select unit.code
      into culprit
      from unnest(touched) as t (id)
      join unit on unit.id = t.id
 left join (  select s.unit, range_agg(s.during) as days
                from unit_state s
                join unnest(touched) as t (id) on t.id = s.unit
               where s.voided_at is null
            group by s.unit) as stated on stated.unit = unit.id
     where stated.days is distinct from
           case when unit.voided_at is null then datemultirange(unit.during) end
     limit 1;
    if culprit is not null then
        perform refuse_registry('unit_states_tile_its_life', culprit);
    end if;

    select child.code
      into culprit
      from (select s.id from unit_state s join unnest(touched) as t (id) on s.unit = t.id
             union
            select s.id from unit_state s join unnest(touched) as t (id) on s.parent = t.id
           ) as touching
      join unit_state s on s.id = touching.id
      join unit child on child.id = s.unit
      join unit above on above.id = s.parent
     where s.voided_at is null
       and (above.voided_at is not null or not s.during <@ above.during)
     limit 1;
    if culprit is not null then
        perform refuse_registry('unit_within_its_parents_life', culprit);
    end if;

    select child.code
      into culprit
      from (select s.id from unit_state s join unnest(touched) as t (id) on s.unit = t.id
             union
            select s.id from unit_state s join unnest(touched) as t (id) on s.parent = t.id
           ) as touching
      join unit_state s on s.id = touching.id
      join unit child on child.id = s.unit
      join unit_state above on above.unit = s.parent
                            and above.during && s.during
                            and above.voided_at is null
     where s.voided_at is null
       and above.rank >= s.rank
     limit 1;
    if culprit is not null then
        perform refuse_registry('unit_parent_of_higher_level', culprit);
    end if;

    select child.code
      into culprit
      from (select s.id from unit_state s join unnest(touched) as t (id) on s.unit = t.id
             union
            select s.id from unit_state s join unnest(touched) as t (id) on s.parent = t.id
           ) as touching
      join unit_state s on s.id = touching.id
      join unit child on child.id = s.unit
      join unit above on above.id = s.parent
     where s.voided_at is null
       and above.organisation <> child.organisation
     limit 1;
    if culprit is not null then
        perform refuse_registry('unit_parent_of_same_organisation', culprit);
    end if;

    select unit.code
      into culprit
      from (select s.id from unit_state s join unnest(touched) as t (id) on s.unit = t.id
             union
            select s.id from unit_state s join unnest(areas) as t (id) on s.area = t.id
           ) as touching
      join unit_state s on s.id = touching.id
      join unit on unit.id = s.unit
      join area on area.id = s.area
     where s.voided_at is null
       and (area.voided_at is not null or not s.during <@ area.during)
     limit 1;
    if culprit is not null then
        perform refuse_registry('unit_within_its_areas_life', culprit);
    end if;
end
$$;

create function check_bodies(touched bigint[], areas bigint[]) returns void
    language plpgsql
    set plan_cache_mode = force_custom_plan
as $$
declare
    culprit text;
begin
    select body.code
      into culprit
      from unnest(touched) as t (id)
      join body on body.id = t.id
 left join (  select s.body, range_agg(s.during) as days
                from body_state s
                join unnest(touched) as t (id) on t.id = s.body
               where s.voided_at is null
            group by s.body) as stated on stated.body = body.id
     where stated.days is distinct from
           case when body.voided_at is null then datemultirange(body.during) end
     limit 1;
    if culprit is not null then
        perform refuse_registry('body_states_tile_its_life', culprit);
    end if;

    select body.code
      into culprit
      from (select s.id from body_state s join unnest(touched) as t (id) on s.body = t.id
             union
            select s.id from body_state s join unnest(areas) as t (id) on s.area = t.id
           ) as touching
      join body_state s on s.id = touching.id
      join body on body.id = s.body
      join area on area.id = s.area
     where s.voided_at is null
       and (area.voided_at is not null or not s.during <@ area.during)
     limit 1;
    if culprit is not null then
        perform refuse_registry('body_within_its_areas_life', culprit);
    end if;
end
$$;
