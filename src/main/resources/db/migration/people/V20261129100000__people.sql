-- Persons, each once, and what they are members of, day by day. A membership names the unit that took the
-- person in; where that unit was wholly taken over since, whoever counts follows the succession, so that no
-- reorganisation touches a row here.

alter table unit add constraint unit_of_one_organisation unique (id, organisation);

create table person (
    id bigint generated always as identity,
    code text not null,
    full_name text not null,
    birth_date date,
    gender text,
    made_at timestamptz not null,
    constraint person_pk primary key (id),
    constraint person_code_once unique (code),
    constraint person_code_shape check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]*$'),
    constraint person_named check (btrim(full_name) <> ''),
    constraint person_gender_known check (gender in ('FEMALE', 'MALE'))
);
comment on table person is 'Somebody who is or was a member of an organisation; whatever they belong to, once';
comment on column person.code is 'What the lists call the person: person_id';
comment on column person.birth_date is 'Empty where no list says it';

create table membership (
    id bigint generated always as identity,
    person bigint not null,
    organisation text not null,
    unit bigint not null,
    during daterange not null,
    brought_at timestamptz not null,
    voided_at timestamptz,
    person_in_organisation bigint not null generated always as (
        person * 8 + case organisation
            when 'FF' then 0
            when 'FU' then 1
            when 'VA' then 2
            when 'TU' then 3
            when 'YU' then 4
            else 5
        end
    ) stored,
    constraint membership_pk primary key (id),
    constraint membership_during_of_whole_days check (
        not isempty(during)
        and lower(during) is not null and isfinite(lower(during)) and isfinite(upper(during))
    ),
    constraint membership_one_at_a_time exclude using gist (
        int8range(person_in_organisation, person_in_organisation, '[]') with &&, during with &&
    ) where (voided_at is null),
    constraint membership_person_fk foreign key (person) references person (id),
    constraint membership_unit_fk foreign key (unit, organisation)
        references unit (id, organisation)
);
create index membership_person_ix on membership (person);
create index membership_unit_fk_ix on membership (unit, organisation);
comment on table membership is 'Who belongs to which unit, over which days; one unit of an organisation at a time';
comment on column membership.unit is 'The unit that took the person in, whatever has become of it since';
comment on column membership.voided_at is 'When a later list said otherwise';
