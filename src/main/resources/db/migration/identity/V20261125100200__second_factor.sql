-- What somebody shows besides a password, or instead of one.

create table code_generator (
    account bigint not null,
    secret bytea not null,
    made_at timestamptz not null,
    last_step bigint not null,
    constraint code_generator_pk primary key (account),
    constraint code_generator_account_fk foreign key (account) references account (id)
);
comment on table code_generator is 'The app on a telephone that shows a new code every thirty seconds (RFC 6238)';
comment on column code_generator.secret is 'Encrypted with the key of the installation, which is not in the database';
comment on column code_generator.last_step is 'The time step of the last code that was taken: none is taken twice';

create table recovery_code (
    id bigint generated always as identity,
    account bigint not null,
    hash bytea not null,
    made_at timestamptz not null,
    used_at timestamptz,
    constraint recovery_code_pk primary key (id),
    constraint recovery_code_once unique (account, hash),
    constraint recovery_code_account_fk foreign key (account) references account (id)
);
comment on table recovery_code is 'Codes on paper for whoever lost the telephone; each opens once';

create table passkey (
    id bigint generated always as identity,
    credential bytea not null,
    account bigint not null,
    public_key bytea not null,
    signature_count bigint not null,
    user_verified boolean not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    transports text not null,
    attestation bytea not null,
    client_data bytea not null,
    label text not null,
    made_at timestamptz not null,
    used_at timestamptz not null,
    constraint passkey_pk primary key (id),
    constraint passkey_credential_once unique (credential),
    constraint passkey_label_given check (btrim(label) <> ''),
    constraint passkey_account_fk foreign key (account) references account (id)
);
create index passkey_account_ix on passkey (account);
comment on table passkey is 'A key on a device that signs somebody in without a password (WebAuthn)';
comment on column passkey.signature_count is 'How often the key was used as it says; a copy of it falls behind';
comment on column passkey.attestation is 'What the device said when it made the key; the key is read from it';
comment on column passkey.used_at is 'The moment it was made until it signed somebody in';

create table passkey_holder (
    account bigint not null,
    handle bytea not null,
    constraint passkey_holder_pk primary key (account),
    constraint passkey_holder_handle_once unique (handle),
    constraint passkey_holder_account_fk foreign key (account) references account (id)
);
comment on table passkey_holder is 'The random name by which devices know an account, since it must say nothing';

create table provider_identity (
    id bigint generated always as identity,
    issuer text not null,
    subject text not null,
    provider text not null,
    account bigint not null,
    linked_at timestamptz not null,
    constraint provider_identity_pk primary key (id),
    constraint provider_identity_once unique (issuer, subject),
    constraint provider_identity_account_fk foreign key (account) references account (id)
);
create index provider_identity_account_ix on provider_identity (account);
comment on table provider_identity is 'Who an account is at an OpenID Connect provider';
comment on column provider_identity.provider is 'The name of the provider on the day of the link';
