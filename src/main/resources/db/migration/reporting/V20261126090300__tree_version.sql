-- Whether the registry is still the one that somebody worked something out from.

create table tree_version (
    only_one boolean not null default true,
    version bigint not null,
    constraint tree_version_pk primary key (only_one),
    constraint tree_version_only_one check (only_one)
);
comment on table tree_version is 'Counts the changes of the registry: what was worked out for one number holds while it stands';
insert into tree_version (version) values (1);

create or replace function move_reports() returns trigger
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
