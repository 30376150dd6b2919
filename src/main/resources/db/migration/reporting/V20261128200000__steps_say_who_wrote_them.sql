-- Whoever remembers where reports stand asks only for the steps that were written since.

alter table report_step add column written_by xid8 not null default '0';
alter table report_step alter column written_by set default pg_current_xact_id();
create index report_step_written_ix on report_step (written_by);
comment on column report_step.written_by is 'The transaction that wrote it';
