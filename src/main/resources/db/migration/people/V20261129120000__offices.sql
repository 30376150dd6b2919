-- Who holds which post of a unit, day by day, as lists tell it; with it when they were trained last and
-- whether they meet the standards of their post. An office names the unit of its time, as a membership does:
-- whoever counts follows the succession.

create table office (
    id bigint generated always as identity,
    person bigint not null,
    organisation text not null,
    unit bigint not null,
    post text not null,
    title text not null,
    full_time boolean not null,
    party_member boolean not null,
    education text,
    political_theory text,
    during daterange not null,
    brought_at timestamptz not null,
    voided_at timestamptz,
    held text not null generated always as (
        case when post = 'OTHER' then search_text(title) else post end
    ) stored,
    constraint office_pk primary key (id),
    constraint office_post_known check (
        post in ('HEAD', 'DEPUTY_HEAD', 'STANDING_COMMITTEE', 'EXECUTIVE_COMMITTEE', 'STAFF',
                 'PARTY_COMMITTEE', 'PEOPLES_COUNCIL', 'NATIONAL_ASSEMBLY', 'OTHER')
    ),
    constraint office_titled check (btrim(title) <> ''),
    constraint office_education_known check (
        education in ('POSTGRADUATE', 'UNIVERSITY', 'COLLEGE', 'INTERMEDIATE', 'SECONDARY')
    ),
    constraint office_political_theory_known check (
        political_theory in ('ADVANCED', 'INTERMEDIATE', 'ELEMENTARY')
    ),
    constraint office_during_of_whole_days check (
        not isempty(during)
        and lower(during) is not null and isfinite(lower(during)) and isfinite(upper(during))
    ),
    constraint office_of_one_head exclude using gist (
        int8range(unit, unit, '[]') with &&, during with &&
    ) where (post = 'HEAD' and voided_at is null),
    constraint office_held_once exclude using gist (
        int8range(person, person, '[]') with &&, int8range(unit, unit, '[]') with &&,
        int4range(hashtext(held), hashtext(held), '[]') with &&, during with &&
    ) where (voided_at is null),
    constraint office_person_fk foreign key (person) references person (id),
    constraint office_unit_fk foreign key (unit, organisation) references unit (id, organisation)
);
create index office_person_ix on office (person);
create index office_unit_fk_ix on office (unit, organisation);
comment on table office is 'Who holds which post of a unit, over which days; several posts at once, each once';
comment on column office.unit is 'The unit of the time, whatever has become of it since';
comment on column office.title is 'The post as the list writes it';
comment on column office.held is 'What makes a post the same one: its kind, or the title where it has none';
comment on column office.party_member is
    'Sensitive personal data: counted, and shown of no single person';
comment on column office.education is 'The highest degree; empty where no list says it';
comment on column office.political_theory is 'The highest course; empty for none and where no list says it';
comment on column office.voided_at is 'When a later list said otherwise';

create table training (
    id bigint generated always as identity,
    person bigint not null,
    on_day date not null,
    what text,
    brought_at timestamptz not null,
    constraint training_pk primary key (id),
    constraint training_once unique (person, on_day),
    constraint training_of_something check (btrim(what) <> ''),
    constraint training_person_fk foreign key (person) references person (id)
);
comment on table training is 'On which days somebody was trained for their post';
comment on column training.what is 'Empty where the list tells the day alone';

create table standards_met (
    person bigint not null,
    judged_on date not null,
    meets boolean not null,
    brought_at timestamptz not null,
    constraint standards_met_pk primary key (person, judged_on),
    constraint standards_met_person_fk foreign key (person) references person (id)
);
comment on table standards_met is 'Whether somebody meets the standards of their post, from the day on which a list said so';
