-- Persons are looked for by name among hundreds of thousands, told apart by an identity number that is never
-- readable in the database, found to be one and the same, and forgotten when they ask for it.

alter table person
    add column identity_closed bytea,
    add column identity_mark bytea,
    add column merged_into bigint,
    add column erased_at timestamptz,
    add column listed text not null generated always as (
        regexp_replace(full_name, '^(.*)\s+(\S+)$', '\2 \1')
    ) stored,
    add column search text not null generated always as (search_text(full_name)) stored,
    add column words tsvector not null generated always as (
        to_tsvector('simple', search_text(full_name))
    ) stored,
    add constraint person_identity_whole
        check ((identity_closed is null) = (identity_mark is null)),
    add constraint person_not_in_itself check (merged_into <> id),
    add constraint person_merged_into_fk foreign key (merged_into) references person (id);
create index person_merged_into_ix on person (merged_into);
create index person_words_ix on person using gin (words) with (fastupdate = off);
create index person_listed_ix on person (listed collate "vi-x-icu", id);
create index person_identity_ix on person (identity_mark) where identity_mark is not null;
create index person_alike_ix on person (search, birth_date);
comment on column person.identity_closed is 'Number of the citizen''s card, encrypted with the key of the installation';
comment on column person.identity_mark is 'The same, as a keyed hash: equal numbers have equal marks';
comment on column person.merged_into is 'Whom somebody found this one to be; never somebody who is merged';
comment on column person.erased_at is 'When the name was taken out; memberships stay, for counts of any day';
comment on column person.listed is 'The given name first, as lists of persons are sorted';

create table person_merge (
    id bigint generated always as identity,
    kept bigint not null,
    dropped bigint not null,
    at timestamptz not null,
    account bigint,
    by_name text not null,
    undone_at timestamptz,
    constraint person_merge_pk primary key (id),
    constraint person_merge_of_two check (kept <> dropped),
    constraint person_merge_by_someone check (btrim(by_name) <> ''),
    constraint person_merge_kept_fk foreign key (kept) references person (id),
    constraint person_merge_dropped_fk foreign key (dropped) references person (id)
);
create unique index person_merge_dropped_ix on person_merge (dropped) where undone_at is null;
create index person_merge_dropped_fk_ix on person_merge (dropped);
create index person_merge_kept_ix on person_merge (kept);
comment on table person_merge is 'Somebody found two persons to be one; undone, both are as they were';
comment on column person_merge.account is 'Of whoever merged them';

create table person_merge_moved (
    merge bigint not null,
    thing text not null,
    row_id bigint not null,
    constraint person_merge_moved_pk primary key (merge, thing, row_id),
    constraint person_merge_moved_thing_named check (btrim(thing) <> ''),
    constraint person_merge_moved_merge_fk foreign key (merge) references person_merge (id)
);
comment on table person_merge_moved is 'What else belonged to the one who was merged, to go back when it is undone';
comment on column person_merge_moved.thing is 'The table of the row';

alter table membership
    add column made_by_merge bigint,
    add column voided_by_merge bigint,
    add constraint membership_void_by_merge
        check (voided_by_merge is null or voided_at is not null),
    add constraint membership_made_by_merge_fk
        foreign key (made_by_merge) references person_merge (id),
    add constraint membership_voided_by_merge_fk
        foreign key (voided_by_merge) references person_merge (id);
create index membership_made_by_merge_ix on membership (made_by_merge);
create index membership_voided_by_merge_ix on membership (voided_by_merge);

create table person_told_apart (
    one bigint not null,
    other bigint not null,
    at timestamptz not null,
    account bigint,
    by_name text not null,
    constraint person_told_apart_pk primary key (one, other),
    constraint person_told_apart_in_order check (one < other),
    constraint person_told_apart_by_someone check (btrim(by_name) <> ''),
    constraint person_told_apart_one_fk foreign key (one) references person (id),
    constraint person_told_apart_other_fk foreign key (other) references person (id)
);
create index person_told_apart_other_ix on person_told_apart (other);
comment on table person_told_apart is 'Two who look like one person and are not: not proposed again';

create table person_away (
    id bigint generated always as identity,
    person bigint not null,
    during daterange not null,
    place text not null,
    at timestamptz not null,
    account bigint,
    by_name text not null,
    voided_at timestamptz,
    constraint person_away_pk primary key (id),
    constraint person_away_during_of_days
        check (not isempty(during) and lower(during) is not null and isfinite(lower(during))),
    constraint person_away_by_someone check (btrim(by_name) <> ''),
    constraint person_away_person_fk foreign key (person) references person (id)
);
create index person_away_person_ix on person_away (person);
comment on table person_away is 'Works away from home: still a member, takes part from afar';
comment on column person_away.place is 'As far as it is known: a province, a country; empty where nobody knows';

create table membership_confirmation (
    id bigint generated always as identity,
    membership bigint not null,
    on_day date not null,
    at timestamptz not null,
    account bigint,
    by_name text not null,
    constraint membership_confirmation_pk primary key (id),
    constraint membership_confirmation_by_someone check (btrim(by_name) <> ''),
    constraint membership_confirmation_membership_fk
        foreign key (membership) references membership (id)
);
create index membership_confirmation_membership_ix
    on membership_confirmation (membership, on_day desc);
comment on table membership_confirmation is 'The head of a branch said that somebody is still a member';
