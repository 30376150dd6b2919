-- Addresses under which somebody's own calendar program reads the days on which their work is due.

create table calendar_address (
    id bigint generated always as identity,
    account bigint not null,
    hash bytea not null,
    made_at timestamptz not null,
    ended_at timestamptz,
    constraint calendar_address_pk primary key (id),
    constraint calendar_address_hash_once unique (hash),
    constraint calendar_address_ends_after_it_began check (ended_at >= made_at),
    constraint calendar_address_account_fk foreign key (account) references account (id)
);
create unique index calendar_address_open_once on calendar_address (account) where ended_at is null;
create index calendar_address_account_ix on calendar_address (account);
comment on table calendar_address is 'A secret address that answers with a calendar; the secret is shown once and not kept';
