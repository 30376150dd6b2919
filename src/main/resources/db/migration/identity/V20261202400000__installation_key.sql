-- Which key closes what is kept closed, so that nobody starts with another one: what it would close or look for could not be read by the first, nor the other way round.

create table installation_key (
    only_one boolean not null default true,
    mark bytea not null,
    constraint installation_key_pk primary key (only_one),
    constraint installation_key_only_one check (only_one)
);
comment on table installation_key is 'Told at the first start: all nodes, and a backup restored elsewhere, need the same key';
comment on column installation_key.mark is 'What the key makes of a fixed text; of no use to find the key';
