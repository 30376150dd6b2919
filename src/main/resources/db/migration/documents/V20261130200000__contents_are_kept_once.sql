-- The same paper is filed with a decision, a report and a task: its content is kept once, and each filing has
-- its own name for it.

create table file_content (
    id bigint generated always as identity,
    media_type text not null,
    content bytea not null,
    size bigint not null generated always as (octet_length(content)) stored,
    sha256 bytea not null generated always as (sha256(content)) stored,
    constraint file_content_pk primary key (id),
    constraint file_content_once unique (sha256),
    constraint file_content_typed check (btrim(media_type) <> ''),
    constraint file_content_not_empty check (octet_length(content) > 0)
);
comment on table file_content is 'What is in the files that were filed, each content once; never changed';
comment on column file_content.sha256 is 'Proof that the content is the one that was filed; equal contents have equal ones';

insert into file_content (media_type, content)
select distinct on (sha256) media_type, content
  from stored_file
 order by sha256, id;

alter table stored_file add column kept bigint;
update stored_file f
   set kept = c.id
  from file_content c
 where c.sha256 = f.sha256;

alter table stored_file
    drop column size,
    drop column sha256,
    drop constraint stored_file_not_empty,
    drop column content,
    drop column media_type;
alter table stored_file rename column kept to content;
alter table stored_file
    alter column content set not null,
    add constraint stored_file_content_fk foreign key (content) references file_content (id);
create index stored_file_content_ix on stored_file (content);
comment on table stored_file is 'A filing of a file: under which name, when';
