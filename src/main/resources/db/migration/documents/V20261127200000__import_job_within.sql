-- Whoever brings a list in may do so within what was granted to them when they sent it. What was
-- sent before could only come from those who may do so everywhere.

alter table import_job add column within text[] not null default '{everywhere}';
alter table import_job alter column within drop default;
comment on column import_job.within is
    'Where its sender might bring lists in: everywhere, unit:ID, area:ID';
