-- The paper of a decision is a filed document, not a word about where to find one; no decision had
-- such a word yet.

alter table reorganisation
    drop column document,
    add column document bigint,
    add constraint reorganisation_document_fk foreign key (document) references stored_file (id);
create index reorganisation_document_ix on reorganisation (document);
comment on column reorganisation.document is 'The signed paper; null until it is filed';
