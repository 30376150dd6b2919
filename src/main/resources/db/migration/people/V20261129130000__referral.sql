-- Members whom a branch referred to the Party for admission, and what became of it: Biểu 5 counts the branches
-- whose members were admitted.

create table referral (
    id bigint generated always as identity,
    person bigint not null,
    unit bigint not null,
    referred_on date not null,
    admitted_on date,
    withdrawn_on date,
    recorded_at timestamptz not null,
    constraint referral_pk primary key (id),
    constraint referral_ends_once check (admitted_on is null or withdrawn_on is null),
    constraint referral_ends_after_it_began check (
        referred_on <= coalesce(admitted_on, withdrawn_on, referred_on)
    ),
    constraint referral_person_fk foreign key (person) references person (id),
    constraint referral_unit_fk foreign key (unit) references unit (id)
);
create unique index referral_open_once_ix on referral (person)
    where admitted_on is null and withdrawn_on is null;
create index referral_person_ix on referral (person);
create index referral_unit_ix on referral (unit, referred_on);
comment on table referral is
    'Who was referred to the Party by which branch; sensitive personal data, every look at it is told to the trail';
comment on column referral.unit is 'The branch of the time, whatever has become of it since';
comment on column referral.admitted_on is 'Empty until they are admitted';
comment on column referral.withdrawn_on is 'Empty unless the referral was taken back or turned down';
