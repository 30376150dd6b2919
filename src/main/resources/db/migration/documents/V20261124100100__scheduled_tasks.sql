-- What waits to run in the background, and what runs where: the table that db-scheduler works with.

create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    constraint scheduled_tasks_pk primary key (task_name, task_instance)
);
comment on table scheduled_tasks is 'One row for each task to come; its program shows by heartbeats that it still lives';
comment on column scheduled_tasks.task_data is 'Unused: the instance names the job, which has its own row';
comment on column scheduled_tasks.picked is 'Whether a program is at it';

create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
