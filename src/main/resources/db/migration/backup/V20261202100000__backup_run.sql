-- When copies were made by themselves and when they failed, so that whoever answers for them can see it.

create table backup_run (
    id bigint generated always as identity,
    began_at timestamptz not null,
    ended_at timestamptz not null,
    file text,
    size bigint,
    problem text,
    constraint backup_run_pk primary key (id),
    constraint backup_run_well_or_not check ((file is null) <> (problem is null)),
    constraint backup_run_sized check ((file is null) = (size is null))
);
comment on table backup_run is 'Each time that a copy of everything was made by itself, or was to be';
comment on column backup_run.file is 'Where the copy lies, on the node that made it; nothing where it failed';
comment on column backup_run.problem is 'Why there is none';
