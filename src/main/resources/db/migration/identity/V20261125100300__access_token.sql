-- What stands in for a person towards the API: named, limited, ending.

create table access_token (
    id bigint generated always as identity,
    account bigint not null,
    name text not null,
    hash bytea not null,
    permissions text[] not null,
    made_at timestamptz not null,
    expires_on date not null,
    used_at timestamptz,
    ended_at timestamptz,
    ended_by bigint,
    constraint access_token_pk primary key (id),
    constraint access_token_hash_once unique (hash),
    constraint access_token_named check (btrim(name) <> ''),
    constraint access_token_for_something check (cardinality(permissions) > 0),
    constraint access_token_account_fk foreign key (account) references account (id),
    constraint access_token_ended_by_fk foreign key (ended_by) references account (id)
);
create index access_token_account_ix on access_token (account);
create index access_token_ended_by_ix on access_token (ended_by);
comment on table access_token is 'A key to the API; the key itself is shown once and not kept';
comment on column access_token.expires_on is 'The last day';
