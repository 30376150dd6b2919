-- What somebody put their name to stays as it was: the whole paper of a report, part by part too, so that two
-- versions can be told apart.

create table report_version (
    id bigint generated always as identity,
    round bigint not null,
    unit bigint,
    area bigint,
    number integer not null,
    parts text[] not null,
    sums text[] not null,
    document_number text,
    signed_on date,
    issuer text not null,
    pdf bigint not null,
    docx bigint not null,
    at timestamptz not null,
    account bigint,
    person text not null,
    constraint report_version_pk primary key (id),
    constraint report_version_of_one check (num_nonnulls(unit, area) = 1),
    constraint report_version_counted check (number > 0),
    constraint report_version_parts_whole check (cardinality(parts) = cardinality(sums)),
    constraint report_version_round_fk foreign key (round) references report_round (id),
    constraint report_version_unit_fk foreign key (unit) references unit (id),
    constraint report_version_area_fk foreign key (area) references area (id),
    constraint report_version_pdf_fk foreign key (pdf) references stored_file (id),
    constraint report_version_docx_fk foreign key (docx) references stored_file (id)
);
create unique index report_version_once on report_version (round, unit, area, number) nulls not distinct;
create index report_version_unit_ix on report_version (unit);
create index report_version_area_ix on report_version (area);
create index report_version_pdf_ix on report_version (pdf);
create index report_version_docx_ix on report_version (docx);
create index report_version_document_ix on report_version (signed_on);
comment on table report_version is 'The paper of a report as it stood when somebody put their name to it';
comment on column report_version.number is 'Counts the versions of one report from 1';
comment on column report_version.parts is 'What is in it: head and foot, narrative parts, tables';
comment on column report_version.sums is 'Of each part SHA-256 of what it says, in hexadecimal digits';
comment on column report_version.document_number is 'Empty where it was given by hand later';

create table report_version_end (
    version bigint not null,
    reason text not null,
    at timestamptz not null,
    account bigint,
    person text not null,
    constraint report_version_end_pk primary key (version),
    constraint report_version_end_reason_due check (btrim(reason) <> ''),
    constraint report_version_end_version_fk foreign key (version) references report_version (id)
);
comment on table report_version_end is 'A version that was taken back, and why; the report is open again from then on';

create table report_version_scan (
    id bigint generated always as identity,
    version bigint not null,
    file bigint not null,
    number text not null,
    signed_on date not null,
    document bigint not null,
    at timestamptz not null,
    account bigint,
    person text not null,
    constraint report_version_scan_pk primary key (id),
    constraint report_version_scan_numbered check (btrim(number) <> ''),
    constraint report_version_scan_version_fk foreign key (version) references report_version (id),
    constraint report_version_scan_file_fk foreign key (file) references stored_file (id),
    constraint report_version_scan_document_fk foreign key (document) references issued_document (id)
);
create index report_version_scan_version_ix on report_version_scan (version);
create index report_version_scan_file_ix on report_version_scan (file);
create index report_version_scan_document_ix on report_version_scan (document);
create index report_version_scan_signed_ix on report_version_scan (signed_on);
comment on table report_version_scan is 'The version as it was signed and sealed on paper; the last one holds';
comment on column report_version_scan.number is 'Under which it was issued';
comment on column report_version_scan.document is 'Where it stands in the register of documents';

create trigger report_version_is_kept
    before update or delete or truncate on report_version
    for each statement execute function refuse_forgetting();

create trigger report_version_end_is_kept
    before update or delete or truncate on report_version_end
    for each statement execute function refuse_forgetting();

create trigger report_version_scan_is_kept
    before update or delete or truncate on report_version_scan
    for each statement execute function refuse_forgetting();
