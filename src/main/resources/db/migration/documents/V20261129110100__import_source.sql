-- Organisations export lists in their own form; how such a form says what ours says is written down once.

create table import_source (
    id bigint generated always as identity,
    name text not null,
    kind text not null,
    headings jsonb not null,
    fixed jsonb not null,
    words jsonb not null,
    account bigint,
    made_by text not null,
    changed_at timestamptz not null,
    constraint import_source_pk primary key (id),
    constraint import_source_name_once unique (name),
    constraint import_source_named check (btrim(name) <> ''),
    constraint import_source_says_something check (headings <> '{}')
);
create index import_source_account_ix on import_source (account);
comment on table import_source is 'How the export of some program names the columns of a list, and its words for our values';
comment on column import_source.kind is 'The name of the kind of list, as in POST /api/v1/imports/{kind}';
comment on column import_source.headings is 'What their header calls a column of ours';
comment on column import_source.fixed is 'What a column of ours is on every line';
comment on column import_source.words is 'Words of theirs for values of ours';
comment on column import_source.account is 'Whose it is; whoever imports everywhere sees all';
