-- Where somebody wants to be written to, and the letters: written with what they tell, sent later.

create table mail_address (
    id bigint generated always as identity,
    account bigint not null,
    address text not null,
    digest boolean not null,
    reminders boolean not null,
    asked_at timestamptz not null,
    hash bytea not null,
    link_ends_at timestamptz not null,
    confirmed_at timestamptz,
    ended_at timestamptz,
    constraint mail_address_pk primary key (id),
    constraint mail_address_hash_once unique (hash),
    constraint mail_address_link_ends_after_it_began check (link_ends_at > asked_at),
    constraint mail_address_confirmed_in_time
        check (confirmed_at >= asked_at and confirmed_at <= link_ends_at),
    constraint mail_address_ends_after_it_began check (ended_at >= asked_at),
    constraint mail_address_account_fk foreign key (account) references account (id)
);
create unique index mail_address_open_once on mail_address (account) where ended_at is null;
create index mail_address_account_ix on mail_address (account);
comment on table mail_address is 'An address somebody gave; letters go there once the link sent to it was followed';
comment on column mail_address.hash is 'Of the secret in the link that confirms the address';
comment on column mail_address.digest is 'Whether the weekly letter is wanted';
comment on column mail_address.reminders is 'Whether letters around a deadline are wanted';

create table letter (
    id bigint generated always as identity,
    account bigint not null,
    mail_address bigint not null,
    topic text not null,
    subject text not null,
    body text,
    made_at timestamptz not null,
    next_at timestamptz,
    sent_at timestamptz,
    tries integer not null default 0,
    failure text,
    constraint letter_pk primary key (id),
    constraint letter_topic_once unique (account, topic),
    constraint letter_sent_or_to_send check (sent_at is null or next_at is null),
    constraint letter_has_its_text_until_sent check (body is not null or sent_at is not null),
    constraint letter_tries_counted check (tries >= 0),
    constraint letter_account_fk foreign key (account) references account (id),
    constraint letter_mail_address_fk foreign key (mail_address) references mail_address (id)
);
create index letter_account_ix on letter (account);
create index letter_mail_address_ix on letter (mail_address);
create index letter_waiting on letter (next_at) where next_at is not null;
comment on table letter is 'A letter to send or sent; what it says is kept until it has been sent';
comment on column letter.topic is 'What it is about, so that nobody is told the same twice: a week, a deadline';
comment on column letter.next_at is 'When it is tried next; none once it was sent or given up';
