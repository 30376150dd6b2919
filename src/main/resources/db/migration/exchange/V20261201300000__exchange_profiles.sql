-- Other databases take lists in forms of their own; how one is written is said once, and which files were made of it is known.

create table exchange_profile (
    id bigint generated always as identity,
    name text not null,
    kind text not null,
    organisations text[] not null,
    columns jsonb not null,
    days text not null,
    form text not null,
    account bigint,
    changed_at timestamptz not null,
    shipped_for text,
    ended_at timestamptz,
    constraint exchange_profile_pk primary key (id),
    constraint exchange_profile_shipped_once unique (shipped_for),
    constraint exchange_profile_named check (btrim(name) <> ''),
    constraint exchange_profile_shipped_stays check (shipped_for is null or ended_at is null),
    constraint exchange_profile_account_fk foreign key (account) references account (id)
);
create unique index exchange_profile_name_once on exchange_profile (name) where ended_at is null;
create index exchange_profile_account_ix on exchange_profile (account);
comment on table exchange_profile is 'How a list is written for another database: which columns, called what, days and codes how';
comment on column exchange_profile.kind is 'The name of the list: units, members, officials';
comment on column exchange_profile.organisations is 'Whose lines it has, by code; empty for all';
comment on column exchange_profile.columns is 'From left to right: the column of ours or a fixed text, the heading, words for codes';
comment on column exchange_profile.account is 'Whose it is; empty for everybody''s, changed by the office of the province';
comment on column exchange_profile.shipped_for is 'The kind of list, of the profile that came with the program for it';

create table exchange_file (
    id bigint generated always as identity,
    profile bigint not null,
    account bigint,
    made_at timestamptz not null,
    place text,
    as_of date not null,
    lines bigint not null,
    sha256 bytea not null,
    constraint exchange_file_pk primary key (id),
    constraint exchange_file_counted check (lines >= 0),
    constraint exchange_file_hashed check (length(sha256) = 32),
    constraint exchange_file_profile_fk foreign key (profile) references exchange_profile (id),
    constraint exchange_file_account_fk foreign key (account) references account (id)
);
create index exchange_file_profile_ix on exchange_file (profile, made_at);
create index exchange_file_account_ix on exchange_file (account);
comment on table exchange_file is 'Each file that was made of a profile: by whom, for where and when; the file itself is not kept';
comment on column exchange_file.place is 'The code of the unit or area; empty for all that was in sight';
