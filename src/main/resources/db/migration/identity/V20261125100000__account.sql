-- Who may sign in, which roles they have where and since when, and how often somebody tried. A role
-- that ended stays as a row: it says who could do what on any day of the past.

create table account (
    id bigint generated always as identity,
    login text not null,
    name text not null,
    search text not null generated always as (search_text(name || ' ' || login)) stored,
    password_hash text,
    password_set_at timestamptz,
    made_at timestamptz not null,
    made_by bigint,
    closed_at timestamptz,
    closed_by bigint,
    closed_why text,
    erased_at timestamptz,
    constraint account_pk primary key (id),
    constraint account_login_once unique (login),
    constraint account_login_plain check (login ~ '^[a-z0-9][a-z0-9._-]{1,38}[a-z0-9]$'),
    constraint account_name_given check (btrim(name) <> ''),
    constraint account_password_since check ((password_hash is null) = (password_set_at is null)),
    constraint account_closed_with_reason check (
        (closed_at is null) = (closed_why is null) and btrim(closed_why) <> ''
    ),
    constraint account_erased_is_closed check (erased_at is null or closed_at is not null),
    constraint account_made_by_fk foreign key (made_by) references account (id),
    constraint account_closed_by_fk foreign key (closed_by) references account (id)
);
create index account_made_by_ix on account (made_by);
create index account_closed_by_ix on account (closed_by);
comment on table account is 'A person who may sign in; closed rather than deleted';
comment on column account.made_by is 'Empty for the first administrator and the accounts of the demo';
comment on column account.password_hash is 'Argon2id with its parameters; empty until the one-time link was used';

create table role_grant (
    id bigint generated always as identity,
    account bigint not null,
    role text not null,
    unit bigint,
    area bigint,
    valid_from date not null,
    valid_to date,
    document text not null,
    granted_at timestamptz not null,
    granted_by bigint,
    ended_at timestamptz,
    ended_by bigint,
    constraint role_grant_pk primary key (id),
    constraint role_grant_role_known check (
        role in (
            'PROGRAMME_OFFICE', 'ORGANISATION_OFFICER', 'PARTY_OFFICER', 'BRANCH_HEAD',
            'AGENCY_OFFICER', 'LEADER', 'INSPECTOR', 'ADMINISTRATOR'
        )
    ),
    constraint role_grant_on_one_place check (num_nonnulls(unit, area) <= 1),
    constraint role_grant_in_order check (valid_to >= valid_from - 1),
    constraint role_grant_on_a_document check (btrim(document) <> ''),
    constraint role_grant_ended_with_day check (ended_at is null or valid_to is not null),
    constraint role_grant_account_fk foreign key (account) references account (id),
    constraint role_grant_unit_fk foreign key (unit) references unit (id),
    constraint role_grant_area_fk foreign key (area) references area (id),
    constraint role_grant_granted_by_fk foreign key (granted_by) references account (id),
    constraint role_grant_ended_by_fk foreign key (ended_by) references account (id)
);
create index role_grant_account_ix on role_grant (account);
create index role_grant_unit_ix on role_grant (unit);
create index role_grant_area_ix on role_grant (area);
create index role_grant_granted_by_ix on role_grant (granted_by);
create index role_grant_ended_by_ix on role_grant (ended_by);
comment on table role_grant is 'A role somebody has on a unit or an area, everywhere without either';
comment on column role_grant.valid_to is 'The last day; before valid_from when it was taken back at once';

create table role_requirement (
    role text not null,
    required_at timestamptz not null,
    required_by bigint,
    constraint role_requirement_pk primary key (role),
    constraint role_requirement_required_by_fk foreign key (required_by) references account (id)
);
create index role_requirement_required_by_ix on role_requirement (required_by);
comment on table role_requirement is 'The roles whose holders must sign in with a second factor';

create table one_time_link (
    id bigint generated always as identity,
    hash bytea not null,
    account bigint,
    made_at timestamptz not null,
    made_by bigint,
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint one_time_link_pk primary key (id),
    constraint one_time_link_hash_once unique (hash),
    constraint one_time_link_account_fk foreign key (account) references account (id),
    constraint one_time_link_made_by_fk foreign key (made_by) references account (id)
);
create index one_time_link_account_ix on one_time_link (account);
create index one_time_link_made_by_ix on one_time_link (made_by);
comment on table one_time_link is 'The way in for whoever has no password yet or lost it; the link itself is not kept';
comment on column one_time_link.account is 'Empty for the link that makes the first administrator';

create table way_back_request (
    id bigint generated always as identity,
    account bigint not null,
    asked_at timestamptz not null,
    address text not null,
    answered_at timestamptz,
    answered_by bigint,
    constraint way_back_request_pk primary key (id),
    constraint way_back_request_account_fk foreign key (account) references account (id),
    constraint way_back_request_answered_by_fk foreign key (answered_by) references account (id)
);
create unique index way_back_request_open_once on way_back_request (account) where answered_at is null;
create index way_back_request_account_ix on way_back_request (account);
create index way_back_request_answered_by_ix on way_back_request (answered_by);
comment on table way_back_request is 'Somebody who cannot sign in asks their administrator for a new link';

create table sign_in_attempt (
    id bigint generated always as identity,
    at timestamptz not null,
    login_hash bytea not null,
    address text not null,
    succeeded boolean not null,
    constraint sign_in_attempt_pk primary key (id)
);
create index sign_in_attempt_login_ix on sign_in_attempt (login_hash, at);
create index sign_in_attempt_address_ix on sign_in_attempt (address, at);
create index sign_in_attempt_at_ix on sign_in_attempt (at);
comment on table sign_in_attempt is 'Who tried to sign in lately, so that nobody tries without end';
comment on column sign_in_attempt.login_hash is 'SHA-256: what was typed as a login may be a password';
