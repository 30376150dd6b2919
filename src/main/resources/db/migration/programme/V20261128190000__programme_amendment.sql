-- The office changes a programme on the pages: what was drafted, and by which document it was signed.

create table programme_amendment (
    id bigint generated always as identity,
    programme text not null,
    base integer not null,
    changes text[] not null,
    account bigint not null,
    person text not null,
    drafted_at timestamptz not null,
    constraint programme_amendment_pk primary key (id),
    constraint programme_amendment_changes_something check (cardinality(changes) > 0),
    constraint programme_amendment_base_fk foreign key (programme, base)
        references programme_edition (programme, number),
    constraint programme_amendment_account_fk foreign key (account) references account (id)
);
create index programme_amendment_base_ix on programme_amendment (programme, base);
create index programme_amendment_account_ix on programme_amendment (account);
comment on table programme_amendment is 'Changes of a programme drafted on the pages; they count once they are signed';
comment on column programme_amendment.base is 'The edition they were drafted from';
comment on column programme_amendment.changes is 'What they change, in sentences, as it is shown to whoever signs';

create table programme_amendment_file (
    amendment bigint not null,
    path text not null,
    content text not null,
    constraint programme_amendment_file_pk primary key (amendment, path),
    constraint programme_amendment_file_amendment_fk foreign key (amendment)
        references programme_amendment (id),
    constraint programme_amendment_file_content_fk foreign key (content)
        references programme_text (digest)
);
create index programme_amendment_file_content_ix on programme_amendment_file (content);
comment on table programme_amendment_file is 'The files of the programme with the changes made';

create table programme_amendment_signature (
    amendment bigint not null,
    programme text not null,
    edition integer not null,
    document_number text not null,
    document_date date not null,
    account bigint not null,
    person text not null,
    signed_at timestamptz not null,
    constraint programme_amendment_signature_pk primary key (amendment),
    constraint programme_amendment_signature_once unique (programme, edition),
    constraint programme_amendment_signature_numbered check (btrim(document_number) <> ''),
    constraint programme_amendment_signature_amendment_fk foreign key (amendment)
        references programme_amendment (id),
    constraint programme_amendment_signature_edition_fk foreign key (programme, edition)
        references programme_edition (programme, number),
    constraint programme_amendment_signature_account_fk foreign key (account)
        references account (id)
);
create index programme_amendment_signature_account_ix on programme_amendment_signature (account);
comment on table programme_amendment_signature is 'By which document changes of a programme were signed, and the edition they became';
