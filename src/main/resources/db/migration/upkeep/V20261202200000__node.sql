-- Several programs may work on one database, and somebody wants to know which of them live.

create table node (
    name text not null,
    started_at timestamptz not null,
    seen_at timestamptz not null,
    version text not null,
    constraint node_pk primary key (name),
    constraint node_named check (btrim(name) <> '')
);
comment on table node is 'The programs that work on this database; each writes its own row anew every few seconds';
comment on column node.name is 'Machine and port, or what its CHUNGTAY_NODE says';
comment on column node.seen_at is 'By the clock of the database';
