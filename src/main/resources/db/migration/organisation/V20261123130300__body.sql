-- Party committees and agencies, dated like units: the area's line runs from a unit through its area
-- to the nearest area upwards that has a party committee on that day.

create table body (
    id bigint generated always as identity,
    code text not null,
    kind text not null,
    during daterange not null,
    opened_by bigint,
    ended_by bigint,
    voided_at timestamptz,
    voided_by bigint,
    constraint body_pk primary key (id),
    constraint body_of_one_kind unique (id, kind),
    constraint body_code_shape check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]*$'),
    constraint body_kind_known check (kind in ('PARTY_COMMITTEE', 'AGENCY')),
    constraint body_during_of_whole_days check (
        lower(during) is not null and isfinite(lower(during)) and isfinite(upper(during))
    ),
    constraint body_ended_has_an_end check (ended_by is null or not upper_inf(during)),
    constraint body_voided_at_a_time check (voided_by is null or voided_at is not null),
    constraint body_opened_by_fk foreign key (opened_by) references reorganisation (id),
    constraint body_ended_by_fk foreign key (ended_by) references reorganisation (id),
    constraint body_voided_by_fk foreign key (voided_by) references reorganisation (id)
);
create unique index body_code_once on body (code) where voided_at is null;
create index body_opened_by_ix on body (opened_by);
create index body_ended_by_ix on body (ended_by);
create index body_voided_by_ix on body (voided_by);
comment on table body is 'A party committee or an agency and the days of its life';

create table body_state (
    id bigint generated always as identity,
    body bigint not null,
    kind text not null,
    during daterange not null,
    name text not null,
    area bigint not null,
    opened_by bigint,
    closed_by bigint,
    voided_at timestamptz,
    voided_by bigint,
    constraint body_state_pk primary key (id),
    constraint body_state_one_at_a_time exclude using gist (
        int8range(body, body, '[]') with &&, during with &&
    ) where (voided_at is null),
    constraint body_state_one_committee_in_an_area exclude using gist (
        int8range(area, area, '[]') with &&, during with &&
    ) where (voided_at is null and kind = 'PARTY_COMMITTEE'),
    constraint body_state_during_of_whole_days check (
        not isempty(during)
        and lower(during) is not null and isfinite(lower(during)) and isfinite(upper(during))
    ),
    constraint body_state_named check (btrim(name) <> ''),
    constraint body_state_closed_has_an_end check (closed_by is null or not upper_inf(during)),
    constraint body_state_voided_at_a_time check (voided_by is null or voided_at is not null),
    constraint body_state_body_fk foreign key (body, kind) references body (id, kind),
    constraint body_state_area_fk foreign key (area) references area (id),
    constraint body_state_opened_by_fk foreign key (opened_by) references reorganisation (id),
    constraint body_state_closed_by_fk foreign key (closed_by) references reorganisation (id),
    constraint body_state_voided_by_fk foreign key (voided_by) references reorganisation (id)
);
create index body_state_body_ix on body_state (body, kind);
create index body_state_area_ix on body_state (area);
create index body_state_opened_by_ix on body_state (opened_by);
create index body_state_closed_by_ix on body_state (closed_by);
create index body_state_voided_by_ix on body_state (voided_by);
comment on table body_state is 'What a body was over some days; its states tile its life';
comment on column body_state.kind is 'The body''s own, repeated so that an area has one committee a day';
