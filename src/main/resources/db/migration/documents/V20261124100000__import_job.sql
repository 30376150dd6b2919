-- Lists are taken over in the background: the file, what was asked of it, how far it is, what came of it.

create table import_file (
    id bigint generated always as identity,
    name text not null,
    content bytea not null,
    constraint import_file_pk primary key (id),
    constraint import_file_not_empty check (length(content) > 0)
);
comment on table import_file is 'A list as it was sent, byte for byte; a preview and the job after it share one';

create table import_job (
    id bigint generated always as identity,
    kind text not null,
    file bigint not null,
    parameters jsonb not null,
    preview boolean not null,
    previewed_by bigint,
    created_at timestamptz not null,
    created_by text not null,
    state text not null default 'QUEUED',
    attempts integer not null default 0,
    started_at timestamptz,
    finished_at timestamptz,
    rows_read bigint not null default 0,
    rows_written bigint not null default 0,
    error_count bigint not null default 0,
    errors jsonb not null default '[]',
    notes jsonb not null default '[]',
    constraint import_job_pk primary key (id),
    constraint import_job_file_fk foreign key (file) references import_file (id),
    constraint import_job_previewed_by_fk foreign key (previewed_by) references import_job (id),
    constraint import_job_state_known check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    constraint import_job_started check (state = 'QUEUED' or started_at is not null),
    constraint import_job_finished
        check ((state in ('DONE', 'FAILED')) = (finished_at is not null)),
    constraint import_job_failed_with_errors check ((state = 'FAILED') = (error_count > 0)),
    constraint import_job_only_done_writes check (rows_written = 0 or state = 'DONE'),
    constraint import_job_preview_writes_nothing check (rows_written = 0 or not preview),
    constraint import_job_preview_has_no_preview check (previewed_by is null or not preview)
);
comment on table import_job is 'A list to be taken over, or to be looked at before; DONE is written together with its rows';
comment on column import_job.kind is 'The name of the kind of list, as in POST /api/v1/imports/{kind}';
comment on column import_job.previewed_by is 'The preview after which its file was taken over';
comment on column import_job.attempts is 'How often it was begun; more than once when the program died or lost the database';
comment on column import_job.errors is 'The first of them, with line, column, value and message; error_count has all';

create index import_job_file on import_job (file);
create index import_job_previewed_by on import_job (previewed_by);
create index import_job_created_at on import_job (created_at);

-- A preview leads to one job at a time, however often the button is pressed.
create unique index import_job_taken_once on import_job (previewed_by) where state <> 'FAILED';
