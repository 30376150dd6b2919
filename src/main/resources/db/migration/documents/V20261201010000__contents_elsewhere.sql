-- A content may be kept in a store of its own, under its sum: then the row says so, and how large it is.

alter table file_content
    alter column content drop not null,
    alter column size drop expression,
    alter column sha256 drop expression,
    alter column size set not null,
    alter column sha256 set not null,
    add constraint file_content_sum_whole check (octet_length(sha256) = 32),
    add constraint file_content_as_it_was_filed
        check (content is null or (octet_length(content) = size and sha256(content) = sha256));
comment on column file_content.content is 'Nothing where the store for files has it, under sha256 in hexadecimal digits';
