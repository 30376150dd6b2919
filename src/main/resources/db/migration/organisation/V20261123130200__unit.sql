-- Units of the six organisations, dated like areas: at one level, in one area, under one parent a day.

create table unit (
    id bigint generated always as identity,
    code text not null,
    organisation text not null,
    during daterange not null,
    opened_by bigint,
    ended_by bigint,
    voided_at timestamptz,
    voided_by bigint,
    constraint unit_pk primary key (id),
    constraint unit_code_shape check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]*$'),
    constraint unit_organisation_known
        check (organisation in ('FF', 'FU', 'VA', 'TU', 'YU', 'WU')),
    constraint unit_during_of_whole_days check (
        lower(during) is not null and isfinite(lower(during)) and isfinite(upper(during))
    ),
    constraint unit_ended_has_an_end check (ended_by is null or not upper_inf(during)),
    constraint unit_voided_at_a_time check (voided_by is null or voided_at is not null),
    constraint unit_opened_by_fk foreign key (opened_by) references reorganisation (id),
    constraint unit_ended_by_fk foreign key (ended_by) references reorganisation (id),
    constraint unit_voided_by_fk foreign key (voided_by) references reorganisation (id)
);
create unique index unit_code_once on unit (code) where voided_at is null;
create index unit_opened_by_ix on unit (opened_by);
create index unit_ended_by_ix on unit (ended_by);
create index unit_voided_by_ix on unit (voided_by);
comment on table unit is 'A unit of an organisation and the days of its life';
comment on column unit.opened_by is 'The decision that established it; null when taken over from a list';
comment on column unit.voided_at is 'When it turned out never to have been: its decision was undone';

create table unit_state (
    id bigint generated always as identity,
    unit bigint not null,
    during daterange not null,
    name text not null,
    level text not null,
    area bigint not null,
    parent bigint,
    rank integer not null generated always as (
        case level
            when 'PROVINCE' then 1
            when 'DISTRICT' then 2
            when 'GRASSROOTS' then 3
            else 4
        end
    ) stored,
    search text not null generated always as (search_text(name)) stored,
    opened_by bigint,
    closed_by bigint,
    voided_at timestamptz,
    voided_by bigint,
    constraint unit_state_pk primary key (id),
    constraint unit_state_one_at_a_time exclude using gist (
        int8range(unit, unit, '[]') with &&, during with &&
    ) where (voided_at is null),
    constraint unit_state_during_of_whole_days check (
        not isempty(during)
        and lower(during) is not null and isfinite(lower(during)) and isfinite(upper(during))
    ),
    constraint unit_state_named check (btrim(name) <> ''),
    constraint unit_state_level_known
        check (level in ('PROVINCE', 'DISTRICT', 'GRASSROOTS', 'BRANCH')),
    constraint unit_state_parent_due check ((parent is null) = (level = 'PROVINCE')),
    constraint unit_state_closed_has_an_end check (closed_by is null or not upper_inf(during)),
    constraint unit_state_voided_at_a_time check (voided_by is null or voided_at is not null),
    constraint unit_state_unit_fk foreign key (unit) references unit (id),
    constraint unit_state_area_fk foreign key (area) references area (id),
    constraint unit_state_parent_fk foreign key (parent) references unit (id),
    constraint unit_state_opened_by_fk foreign key (opened_by) references reorganisation (id),
    constraint unit_state_closed_by_fk foreign key (closed_by) references reorganisation (id),
    constraint unit_state_voided_by_fk foreign key (voided_by) references reorganisation (id)
);
create index unit_state_unit_ix on unit_state (unit);
create index unit_state_area_ix on unit_state (area);
create index unit_state_parent_ix on unit_state (parent);
create index unit_state_opened_by_ix on unit_state (opened_by);
create index unit_state_closed_by_ix on unit_state (closed_by);
create index unit_state_voided_by_ix on unit_state (voided_by);
comment on table unit_state is 'What a unit was over some days; its states tile its life';
comment on column unit_state.rank is 'A parent ranks before its children, so no unit stands above itself';
comment on column unit_state.voided_by is 'The decision that took its place on the same day, or the undone one that had opened it';
