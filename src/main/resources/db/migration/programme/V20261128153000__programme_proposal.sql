-- A programme is started on the pages: what was prepared, and by which document somebody signed it.

create table programme_proposal (
    id bigint generated always as identity,
    programme text not null,
    title text not null,
    account bigint not null,
    person text not null,
    proposed_at timestamptz not null,
    constraint programme_proposal_pk primary key (id),
    constraint programme_proposal_named check (btrim(programme) <> '' and btrim(title) <> ''),
    constraint programme_proposal_account_fk foreign key (account) references account (id)
);
create index programme_proposal_account_ix on programme_proposal (account);
comment on table programme_proposal is 'A programme folder prepared on the pages and not loaded before it is signed';
comment on column programme_proposal.programme is 'Its code, which no programme has until it is signed';

create table programme_proposal_file (
    proposal bigint not null,
    path text not null,
    content text not null,
    constraint programme_proposal_file_pk primary key (proposal, path),
    constraint programme_proposal_file_proposal_fk foreign key (proposal)
        references programme_proposal (id),
    constraint programme_proposal_file_content_fk foreign key (content)
        references programme_text (digest)
);
create index programme_proposal_file_content_ix on programme_proposal_file (content);
comment on table programme_proposal_file is 'The files of a proposal';

create table programme_signature (
    proposal bigint not null,
    programme text not null,
    document_number text not null,
    document_date date not null,
    account bigint not null,
    person text not null,
    signed_at timestamptz not null,
    constraint programme_signature_pk primary key (proposal),
    constraint programme_signature_once unique (programme),
    constraint programme_signature_numbered check (btrim(document_number) <> ''),
    constraint programme_signature_proposal_fk foreign key (proposal)
        references programme_proposal (id),
    constraint programme_signature_programme_fk foreign key (programme)
        references programme (code) deferrable initially deferred,
    constraint programme_signature_account_fk foreign key (account) references account (id)
);
create index programme_signature_account_ix on programme_signature (account);
comment on table programme_signature is 'By which document a proposed programme was started, when and by whom';
