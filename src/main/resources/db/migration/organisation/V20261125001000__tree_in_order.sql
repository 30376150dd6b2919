-- The trees are written in the order of their keys: 400,000 rows in no order took twice as long.

create or replace function write_area_tree(touched bigint[]) returns void
    language plpgsql
    set plan_cache_mode = force_custom_plan
as $$
declare
    subtree bigint[];
begin
    with recursive reached as (
        select t.id
          from unnest(touched) as t (id)
         union
        select s.area
          from reached r
          join area_state s on s.parent = r.id
    )
    select array_agg(id) into subtree from reached;

    delete from area_below b
          using unnest(subtree) as t (id)
          where b.area = t.id;

    insert into area_below (area, ancestor, depth, valid_from, valid_to)
    with recursive upwards as (
        select x.id as area, x.id as ancestor, 0 as depth, x.during
          from area x
          join unnest(subtree) as t (id) on t.id = x.id
         where x.voided_at is null
         union all
        select u.area, s.parent, u.depth + 1, u.during * s.during
          from upwards u
          join area_state s on s.area = u.ancestor
                            and s.during && u.during
         where s.voided_at is null
           and s.parent is not null
    ),
    held as (
          select area, ancestor, depth, unnest(range_agg(during)) as during
            from upwards
        group by area, ancestor, depth
    )
    select area, ancestor, depth, lower(during), coalesce(upper(during) - 1, 'infinity')
      from held
  order by area, ancestor;
end
$$;

create or replace function write_unit_tree(touched bigint[]) returns void
    language plpgsql
    set plan_cache_mode = force_custom_plan
as $$
declare
    subtree bigint[];
begin
    with recursive reached as (
        select t.id
          from unnest(touched) as t (id)
         union
        select s.unit
          from reached r
          join unit_state s on s.parent = r.id
    )
    select array_agg(id) into subtree from reached;

    delete from unit_below b
          using unnest(subtree) as t (id)
          where b.unit = t.id;

    insert into unit_below (unit, ancestor, depth, valid_from, valid_to)
    with recursive upwards as (
        select x.id as unit, x.id as ancestor, 0 as depth, x.during
          from unit x
          join unnest(subtree) as t (id) on t.id = x.id
         where x.voided_at is null
         union all
        select u.unit, s.parent, u.depth + 1, u.during * s.during
          from upwards u
          join unit_state s on s.unit = u.ancestor
                            and s.during && u.during
         where s.voided_at is null
           and s.parent is not null
    ),
    held as (
          select unit, ancestor, depth, unnest(range_agg(during)) as during
            from upwards
        group by unit, ancestor, depth
    )
    select unit, ancestor, depth, lower(during), coalesce(upper(during) - 1, 'infinity')
      from held
  order by unit, ancestor;
end
$$;
