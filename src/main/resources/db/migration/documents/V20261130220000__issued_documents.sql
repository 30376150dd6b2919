-- The register of documents: what was issued, by whom, when and about what, so that whoever reads a figure, a
-- decision or a report can read the document behind it.

create table issued_document (
    id bigint generated always as identity,
    number text not null,
    issued_on date not null,
    issuer text not null,
    kind text not null,
    summary text not null,
    words tsvector not null,
    file bigint,
    made_at timestamptz not null,
    account bigint,
    person text not null,
    voided_at timestamptz,
    voided_by text,
    void_reason text,
    constraint issued_document_pk primary key (id),
    constraint issued_document_numbered check (btrim(number) <> ''),
    constraint issued_document_issuer_given check (btrim(issuer) <> ''),
    constraint issued_document_about_something check (btrim(summary) <> ''),
    constraint issued_document_day_finite check (isfinite(issued_on)),
    constraint issued_document_kind_known check (
        kind in ('DECISION', 'RESOLUTION', 'DIRECTIVE', 'CONCLUSION', 'PLAN', 'PROGRAMME',
            'PROJECT', 'REPORT', 'GUIDANCE', 'REGULATION', 'NOTICE', 'PROPOSAL', 'LETTER',
            'MINUTES', 'OTHER')
    ),
    constraint issued_document_struck_out_whole check (
        num_nulls(voided_at, voided_by, void_reason) in (0, 3) and btrim(void_reason) <> ''
    ),
    constraint issued_document_file_fk foreign key (file) references stored_file (id),
    constraint issued_document_account_fk foreign key (account) references account (id)
);
create unique index issued_document_once_ix
    on issued_document (ltrim(number, '0'), issued_on, search_text(issuer))
    where voided_at is null;
create index issued_document_day_ix on issued_document (issued_on);
create index issued_document_words_ix on issued_document using gin (words);
create index issued_document_file_ix on issued_document (file);
create index issued_document_account_ix on issued_document (account);
comment on table issued_document is 'A document that some body issued, as the register knows it';
comment on column issued_document.summary is 'What it is about, as printed under its title';
comment on column issued_document.words is 'Each word of number, body and abstract once, in lower case without diacritics';
comment on column issued_document.file is 'None where only the number is known';
comment on column issued_document.account is 'Of whoever entered it; empty where nobody was signed in';
