-- The files a programme was loaded from, edition by edition, so that they can be exported as they came.

create table programme_text (
    digest text not null,
    content text not null,
    constraint programme_text_pk primary key (digest),
    constraint programme_text_digest_shape check (digest ~ '^[0-9a-f]{64}$')
);
comment on table programme_text is 'The text of a file of a programme folder, kept once under its SHA-256';

create table programme_edition (
    programme text not null,
    number integer not null,
    loaded_at timestamptz not null,
    constraint programme_edition_pk primary key (programme, number),
    constraint programme_edition_counted check (number >= 1),
    constraint programme_edition_programme_fk foreign key (programme)
        references programme (code) deferrable initially deferred
);
comment on table programme_edition is 'A loading after which the folder of a programme differs from the one loaded before';

create table programme_edition_file (
    programme text not null,
    edition integer not null,
    path text not null,
    content text not null,
    constraint programme_edition_file_pk primary key (programme, edition, path),
    constraint programme_edition_file_edition_fk foreign key (programme, edition)
        references programme_edition (programme, number),
    constraint programme_edition_file_content_fk foreign key (content)
        references programme_text (digest)
);
create index programme_edition_file_content_ix on programme_edition_file (content);
comment on table programme_edition_file is 'The files of an edition, as they were loaded';
