-- Papers are found by what is written in them, with diacritics or without: their text is read once, in the
-- background, and kept beside their content.

create table file_text (
    content bigint not null,
    body text not null,
    words tsvector not null,
    read_at timestamptz not null,
    constraint file_text_pk primary key (content),
    constraint file_text_content_fk foreign key (content) references file_content (id)
);
create index file_text_words_ix on file_text using gin (words) with (fastupdate = off);
comment on table file_text is 'The text of a content; a content without a row has not been read yet';
comment on column file_text.body is 'Empty for a scan or a picture, which has no text; at most a million characters';
comment on column file_text.words is 'Each word once, in lower case without diacritics';
