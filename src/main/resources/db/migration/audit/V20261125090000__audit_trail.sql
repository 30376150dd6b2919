-- Who did what to which thing: entries are added in the transaction that does it, and never touched again.

create table audit_entry (
    id bigint generated always as identity,
    at timestamptz not null,
    account bigint,
    login text not null,
    person text not null,
    token text,
    address text,
    kind text not null,
    thing text not null,
    before jsonb not null,
    after jsonb not null,
    unit bigint,
    area bigint,
    constraint audit_entry_pk primary key (id),
    constraint audit_entry_unit_fk foreign key (unit) references unit (id),
    constraint audit_entry_area_fk foreign key (area) references area (id),
    constraint audit_entry_one_place check (unit is null or area is null),
    constraint audit_entry_kind_written check (kind ~ '^[a-z-]+([.][a-z-]+)+$'),
    constraint audit_entry_names_a_thing check (btrim(thing) <> ''),
    constraint audit_entry_before_of_values check (jsonb_typeof(before) = 'object'),
    constraint audit_entry_after_of_values check (jsonb_typeof(after) = 'object')
);
comment on table audit_entry is 'An act, as it was told in the transaction that did it; only ever added to';
comment on column audit_entry.account is 'Whose; null for nobody signed in and for what the program does by itself. No foreign key: an entry outlives all';
comment on column audit_entry.login is 'What the account was called at sign-in at that time; empty for nobody';
comment on column audit_entry.person is 'What the person was called at that time';
comment on column audit_entry.token is 'The name of the access token that stood in for the person';
comment on column audit_entry.address is 'Where the request came from; null outside of one';
comment on column audit_entry.kind is 'What was done; its words are the text audit.act.<kind>';
comment on column audit_entry.thing is 'What it was done to: a kind of thing and what names it';
comment on column audit_entry.unit is 'The unit it concerns, if it is about one';
comment on column audit_entry.area is 'The area it concerns, if it is about one';

create index audit_entry_at on audit_entry (at, id);
create index audit_entry_account on audit_entry (account);
create index audit_entry_unit on audit_entry (unit);
create index audit_entry_area on audit_entry (area);

-- No foreign keys into audit_entry: to check one, its owner would need the right to update it.
create table audit_waiting (
    entry bigint not null,
    constraint audit_waiting_pk primary key (entry)
);
comment on table audit_waiting is 'Entries that are committed and not yet in the chain; neither here nor there is a forgery';

create table audit_seal (
    position bigint not null,
    entry bigint not null,
    hash bytea not null,
    constraint audit_seal_pk primary key (position),
    constraint audit_seal_entry_once unique (entry),
    constraint audit_seal_from_one check (position > 0),
    constraint audit_seal_is_sha256 check (octet_length(hash) = 32)
);
comment on table audit_seal is 'The chain: each link is the hash of the link before it and of its entry; only ever added to';
comment on column audit_seal.position is '1, 2, 3, … without a gap; not the order of ids, which may be committed late';
comment on column audit_seal.hash is 'sha256 of the hash before (32 zero bytes before the first) and of audit_text(entry)';
