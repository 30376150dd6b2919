-- Both trees written out with the days they held, so that "below on a day" is one index scan. Derived:
-- PostgreSQL writes them itself before a transaction ends, no statement of ours does.

create table area_below (
    area bigint not null,
    ancestor bigint not null,
    valid_from date not null,
    valid_to date not null,
    depth integer not null,
    constraint area_below_pk primary key (area, ancestor, valid_from)
);
create index area_below_ancestor_ix
    on area_below (ancestor, valid_to, valid_from) include (area, depth);
comment on table area_below is 'Which area lay below which, how deep, over which days; itself at depth 0';
comment on column area_below.valid_to is 'The last day, infinity when it goes on';

create table unit_below (
    unit bigint not null,
    ancestor bigint not null,
    valid_from date not null,
    valid_to date not null,
    depth integer not null,
    constraint unit_below_pk primary key (unit, ancestor, valid_from)
);
create index unit_below_ancestor_ix
    on unit_below (ancestor, valid_to, valid_from) include (unit, depth);
comment on table unit_below is 'Which unit stood below which, how deep, over which days; itself at depth 0';
comment on column unit_below.valid_to is 'The last day, infinity when it goes on';
