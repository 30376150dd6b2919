-- A name is looked for among names, each kept once, rather than among all who bear it: ten times the people have
-- hardly more names, and whoever bears one that was found is found by it at once.

create table person_name (
    name text not null,
    words tsvector not null generated always as (to_tsvector('simple', name)) stored,
    constraint person_name_pk primary key (name)
);
create index person_name_words_ix on person_name using gin (words) with (fastupdate = off);
comment on table person_name is 'Each name that somebody has, as it is searched for; a trigger keeps it';
comment on column person_name.name is 'As person.search has it';

insert into person_name (name)
select distinct search from person;

create function keep_names() returns trigger
    language plpgsql
as $$
begin
    insert into person_name (name)
    select distinct search from new_rows
        on conflict do nothing;
    return null;
end
$$;

create trigger person_insert_is_named
    after insert on person
    referencing new table as new_rows
    for each statement execute function keep_names();

-- Whoever is erased or renamed was perhaps the last of that name.
create function change_name() returns trigger
    language plpgsql
as $$
begin
    insert into person_name (name)
    values (new.search)
        on conflict do nothing;
    delete from person_name
     where name = old.search
       and not exists (select from person where search = old.search);
    return null;
end
$$;

create trigger person_update_is_named
    after update of full_name on person
    for each row when (old.search <> new.search)
    execute function change_name();

drop index person_words_ix;
alter table person drop column words;

-- Whether somebody is a member, and where, is answered by the index alone.
drop index membership_person_ix;
create index membership_person_ix
    on membership (person) include (voided_at, organisation, unit, during);
