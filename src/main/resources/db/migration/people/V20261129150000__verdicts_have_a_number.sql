-- A verdict on standards moves with its person when two are found to be one, and back: so it needs a number of its own.

alter table standards_met add column id bigint generated always as identity;
alter table standards_met add constraint standards_met_numbered unique (id);
