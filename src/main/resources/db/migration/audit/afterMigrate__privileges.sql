-- After every migration: the application may do anything with rows and nothing with tables; the audit trail it may only add to and read.

-- `application` is the role that the pages are answered with. Where it is also the one that migrates, it
-- keeps what owners have; of the trail it loses what it can.
do $$
declare
    migrator text := current_user;
    application text := coalesce(nullif('${application}', ''), current_user);
    tables text;
    sequences text;
begin
    perform pg_advisory_xact_lock(hashtext('privileges of the application'));

    select string_agg(oid::regclass::text, ', ') filter (where relkind <> 'S'),
           string_agg(oid::regclass::text, ', ') filter (where relkind = 'S')
      into tables, sequences
      from pg_class
     where relnamespace = current_schema::regnamespace
       and relkind in ('r', 'p', 'v', 'm', 'S')
       and pg_has_role(relowner, 'usage');

    if application <> migrator then
        execute format('grant usage on schema %I to %I', current_schema, application);
        execute format('grant select, insert, update, delete on %s to %I', tables, application);
        execute format('grant usage on sequence %s to %I', sequences, application);
        if current_setting('server_version_num')::integer >= 170000 then
            execute format('grant maintain on %s to %I', tables, application); -- for `analyze`
        end if;
        execute format(
            'revoke all on audit_entry, audit_waiting, audit_seal, flyway_schema_history from %I',
            application);
        execute format(
            'grant select on audit_entry, audit_waiting, audit_seal, flyway_schema_history to %I',
            application);
        execute format('grant insert on audit_entry to %I', application);
    end if;
    execute format('revoke update, delete, truncate on audit_entry, audit_seal from %I', migrator);
end
$$;
