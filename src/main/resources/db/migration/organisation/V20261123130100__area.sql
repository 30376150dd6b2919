-- Areas and what they were from day to day. Days are whole: a life is [from, to), open when it goes on.

create table area (
    id bigint generated always as identity,
    code text not null,
    during daterange not null,
    opened_by bigint,
    ended_by bigint,
    voided_at timestamptz,
    voided_by bigint,
    constraint area_pk primary key (id),
    constraint area_code_shape check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]*$'),
    constraint area_during_of_whole_days check (
        lower(during) is not null and isfinite(lower(during)) and isfinite(upper(during))
    ),
    constraint area_ended_has_an_end check (ended_by is null or not upper_inf(during)),
    constraint area_voided_at_a_time check (voided_by is null or voided_at is not null),
    constraint area_opened_by_fk foreign key (opened_by) references reorganisation (id),
    constraint area_ended_by_fk foreign key (ended_by) references reorganisation (id),
    constraint area_voided_by_fk foreign key (voided_by) references reorganisation (id)
);
create unique index area_code_once on area (code) where voided_at is null;
create index area_opened_by_ix on area (opened_by);
create index area_ended_by_ix on area (ended_by);
create index area_voided_by_ix on area (voided_by);
comment on table area is 'A province, district, commune or village and the days of its life';
comment on column area.opened_by is 'The decision that established it; null when taken over from a list';
comment on column area.voided_at is 'When it turned out never to have been: its decision was undone';

create table area_state (
    id bigint generated always as identity,
    area bigint not null,
    during daterange not null,
    name text not null,
    kind text not null,
    parent bigint,
    rank integer not null generated always as (
        case kind
            when 'PROVINCE' then 1
            when 'CITY' then 2
            when 'DISTRICT' then 2
            when 'VILLAGE' then 4
            else 3
        end
    ) stored,
    search text not null generated always as (search_text(name)) stored,
    opened_by bigint,
    closed_by bigint,
    voided_at timestamptz,
    voided_by bigint,
    constraint area_state_pk primary key (id),
    constraint area_state_one_at_a_time exclude using gist (
        int8range(area, area, '[]') with &&, during with &&
    ) where (voided_at is null),
    constraint area_state_during_of_whole_days check (
        not isempty(during)
        and lower(during) is not null and isfinite(lower(during)) and isfinite(upper(during))
    ),
    constraint area_state_named check (btrim(name) <> ''),
    constraint area_state_kind_known check (
        kind in ('PROVINCE', 'CITY', 'DISTRICT', 'COMMUNE', 'WARD', 'TOWNSHIP', 'VILLAGE')
    ),
    constraint area_state_parent_due check ((parent is null) = (kind = 'PROVINCE')),
    constraint area_state_closed_has_an_end check (closed_by is null or not upper_inf(during)),
    constraint area_state_voided_at_a_time check (voided_by is null or voided_at is not null),
    constraint area_state_area_fk foreign key (area) references area (id),
    constraint area_state_parent_fk foreign key (parent) references area (id),
    constraint area_state_opened_by_fk foreign key (opened_by) references reorganisation (id),
    constraint area_state_closed_by_fk foreign key (closed_by) references reorganisation (id),
    constraint area_state_voided_by_fk foreign key (voided_by) references reorganisation (id)
);
create index area_state_area_ix on area_state (area);
create index area_state_parent_ix on area_state (parent);
create index area_state_opened_by_ix on area_state (opened_by);
create index area_state_closed_by_ix on area_state (closed_by);
create index area_state_voided_by_ix on area_state (voided_by);
comment on table area_state is 'What an area was over some days; its states tile its life';
comment on column area_state.rank is 'A parent ranks before its children, so no area lies in itself';
comment on column area_state.voided_by is 'The decision that took its place on the same day, or the undone one that had opened it';
