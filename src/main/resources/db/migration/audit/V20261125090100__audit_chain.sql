-- The chain is forged by the database itself after commit, and nobody can take a link out of it.

-- The same on every server: no session setting has a say in it. Whoever verifies the chain spells it out
-- once more (vn.chungtay.audit.Chain), so that a changed function does not hide a changed entry.
create function audit_text(entry audit_entry) returns text
    language sql
    stable
    return jsonb_build_array(
        entry.id,
        to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'),
        entry.account,
        entry.login,
        entry.person,
        entry.token,
        entry.address,
        entry.kind,
        entry.thing,
        entry.before,
        entry.after,
        entry.unit,
        entry.area)::text;

comment on function audit_text(audit_entry) is 'All of an entry in one unambiguous text';

create function audit_entry_waits() returns trigger
    language plpgsql
    security definer
as $$
begin
    insert into audit_waiting (entry) values (new.id);
    return null;
end
$$;

create function refuse_audit_change() returns trigger
    language plpgsql
as $$
begin
    raise exception 'Nothing in % is ever changed', tg_table_name
        using errcode = 'integrity_constraint_violation',
              constraint = 'audit_is_only_added_to',
              table = tg_table_name;
end
$$;

-- One at a time, in whatever transaction asks: entries committed before are in the chain after it. Those
-- committed later with a smaller id come next.
create function audit_seal_waiting(most integer) returns integer
    language plpgsql
    security definer
as $$
declare
    link audit_seal;
    written audit_entry;
    sealed integer := 0;
begin
    perform pg_advisory_xact_lock('audit_seal'::regclass::oid::bigint);

      select *
        into link
        from audit_seal
    order by position desc
       limit 1;
    if link.position is null then
        link.position := 0;
        link.hash := decode(repeat('00', 32), 'hex');
    end if;

    for written in
          select e.*
            from audit_waiting w
            join audit_entry e on e.id = w.entry
        order by e.id
           limit most
    loop
        link.position := link.position + 1;
        link.entry := written.id;
        link.hash := sha256(link.hash || convert_to(audit_text(written), 'UTF8'));
        insert into audit_seal values (link.*);
        delete from audit_waiting where entry = written.id;
        sealed := sealed + 1;
    end loop;
    return sealed;
end
$$;

comment on function audit_seal_waiting(integer) is 'Puts the first of what waits into the chain and says how many';

-- What runs with its owner's rights finds its tables in this schema, whatever path its caller set.
do $$
begin
    execute format('alter function audit_entry_waits() set search_path = %I, pg_temp', current_schema);
    execute format(
        'alter function audit_seal_waiting(integer) set search_path = %I, pg_temp', current_schema);
end
$$;

create trigger audit_entry_waits
    after insert on audit_entry
    for each row execute function audit_entry_waits();

create trigger audit_entry_stays
    before update or delete on audit_entry
    for each row execute function refuse_audit_change();

create trigger audit_entry_stays_whole
    before truncate on audit_entry
    for each statement execute function refuse_audit_change();

create trigger audit_seal_stays
    before update or delete on audit_seal
    for each row execute function refuse_audit_change();

create trigger audit_seal_stays_whole
    before truncate on audit_seal
    for each statement execute function refuse_audit_change();

-- A session that calls itself a replica is no exception.
alter table audit_entry enable always trigger audit_entry_waits;
alter table audit_entry enable always trigger audit_entry_stays;
alter table audit_entry enable always trigger audit_entry_stays_whole;
alter table audit_seal enable always trigger audit_seal_stays;
alter table audit_seal enable always trigger audit_seal_stays_whole;
