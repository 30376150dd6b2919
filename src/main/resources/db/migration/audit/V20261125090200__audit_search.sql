-- The trail is searched by people and things without minding diacritics, and grows for years.

alter table audit_entry
    add column person_search text not null
        generated always as (search_text(login || ' ' || person)) stored,
    add column thing_search text not null generated always as (search_text(thing)) stored;
comment on column audit_entry.person_search is 'Login and name as a search compares them; not in the chain, since it follows from what is';
comment on column audit_entry.thing_search is 'The thing as a search compares it';

create index audit_entry_kind on audit_entry (kind, at, id);
create index audit_entry_address on audit_entry (address, at, id);
