-- From here on PostgreSQL asks the questions itself, of everybody who writes.

create function check_registry() returns trigger
    language plpgsql
as $$
declare
    areas bigint[];
    units bigint[];
    bodies bigint[];
    walks text := current_setting('enable_nestloop');
begin
    with taken as (
        delete from registry_change returning thing, ids
    )
    select coalesce(array_agg(distinct id) filter (where thing = 'AREA'), '{}'),
           coalesce(array_agg(distinct id) filter (where thing = 'UNIT'), '{}'),
           coalesce(array_agg(distinct id) filter (where thing = 'BODY'), '{}')
      into areas, units, bodies
      from taken
     cross join unnest(ids) as touched (id);

    -- After a bulk load the planner still believes the tables to be small, and walks them per row.
    if cardinality(areas) + cardinality(units) + cardinality(bodies) > 1000 then
        perform set_config('enable_nestloop', 'off', true);
    end if;
    if cardinality(areas) > 0 then
        perform check_areas(areas);
        perform write_area_tree(areas);
    end if;
    if cardinality(areas) + cardinality(units) > 0 then
        perform check_units(units, areas);
        perform write_unit_tree(units);
    end if;
    if cardinality(areas) + cardinality(bodies) > 0 then
        perform check_bodies(bodies, areas);
    end if;
    perform set_config('enable_nestloop', walks, true);
    return null;
end
$$;

create constraint trigger registry_change_is_sound
    after insert on registry_change
    deferrable initially deferred
    for each row execute function check_registry();

create function refuse_loss() returns trigger
    language plpgsql
as $$
begin
    perform refuse_registry('registry_loses_nothing', tg_table_name);
    return null;
end
$$;

create trigger area_insert_is_noted
    after insert on area
    referencing new table as touched_rows
    for each statement execute function note_registry_change('AREA', 'id');

create trigger area_update_is_noted
    after update on area
    referencing new table as touched_rows
    for each statement execute function note_registry_change('AREA', 'id');

create trigger area_is_kept
    before delete or truncate or update of id, code, opened_by on area
    for each statement execute function refuse_loss();

create trigger area_state_insert_is_noted
    after insert on area_state
    referencing new table as touched_rows
    for each statement execute function note_registry_change('AREA', 'area');

create trigger area_state_update_is_noted
    after update on area_state
    referencing new table as touched_rows
    for each statement execute function note_registry_change('AREA', 'area');

create trigger area_state_is_kept
    before delete or truncate or update of area, name, kind, parent, opened_by on area_state
    for each statement execute function refuse_loss();

create trigger unit_insert_is_noted
    after insert on unit
    referencing new table as touched_rows
    for each statement execute function note_registry_change('UNIT', 'id');

create trigger unit_update_is_noted
    after update on unit
    referencing new table as touched_rows
    for each statement execute function note_registry_change('UNIT', 'id');

create trigger unit_is_kept
    before delete or truncate or update of id, code, organisation, opened_by on unit
    for each statement execute function refuse_loss();

create trigger unit_state_insert_is_noted
    after insert on unit_state
    referencing new table as touched_rows
    for each statement execute function note_registry_change('UNIT', 'unit');

create trigger unit_state_update_is_noted
    after update on unit_state
    referencing new table as touched_rows
    for each statement execute function note_registry_change('UNIT', 'unit');

create trigger unit_state_is_kept
    before delete or truncate or update of unit, name, level, area, parent, opened_by on unit_state
    for each statement execute function refuse_loss();

create trigger body_insert_is_noted
    after insert on body
    referencing new table as touched_rows
    for each statement execute function note_registry_change('BODY', 'id');

create trigger body_update_is_noted
    after update on body
    referencing new table as touched_rows
    for each statement execute function note_registry_change('BODY', 'id');

create trigger body_is_kept
    before delete or truncate or update of id, code, kind, opened_by on body
    for each statement execute function refuse_loss();

create trigger body_state_insert_is_noted
    after insert on body_state
    referencing new table as touched_rows
    for each statement execute function note_registry_change('BODY', 'body');

create trigger body_state_update_is_noted
    after update on body_state
    referencing new table as touched_rows
    for each statement execute function note_registry_change('BODY', 'body');

create trigger body_state_is_kept
    before delete or truncate or update of body, name, area, opened_by on body_state
    for each statement execute function refuse_loss();

create trigger reorganisation_step_is_kept
    before delete or truncate or update on reorganisation_step
    for each statement execute function refuse_loss();

create trigger area_succession_is_kept
    before delete or truncate or update on area_succession
    for each statement execute function refuse_loss();

create trigger unit_succession_is_kept
    before delete or truncate or update on unit_succession
    for each statement execute function refuse_loss();

create trigger reorganisation_is_kept
    before delete or truncate
    or update of id, decision_number, decision_date, effective_on, signed_at, signed_by
    on reorganisation
    for each statement execute function refuse_loss();
