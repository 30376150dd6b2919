-- Papers that people file with what they did: kept in the database, so that every node and every
-- backup has them, and never changed once they are filed.

create table stored_file (
    id bigint generated always as identity,
    name text not null,
    media_type text not null,
    content bytea not null,
    size bigint not null generated always as (octet_length(content)) stored,
    sha256 bytea not null generated always as (sha256(content)) stored,
    stored_at timestamptz not null,
    constraint stored_file_pk primary key (id),
    constraint stored_file_named check (btrim(name) <> ''),
    constraint stored_file_not_empty check (octet_length(content) > 0)
);
comment on table stored_file is 'A file that somebody filed, as it came';
comment on column stored_file.sha256 is 'Proof that the content is the one that was filed';
