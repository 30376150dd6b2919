-- The plan: tasks with who leads, who cooperates and the deadlines exactly as granular as written.

create table task (
    programme text not null,
    number integer not null,
    position integer not null,
    place text not null,
    title text not null,
    constraint task_pk primary key (programme, number),
    constraint task_position_once unique (programme, position) deferrable initially deferred,
    constraint task_number_counts_from_one check (number >= 1),
    constraint task_programme_fk foreign key (programme)
        references programme (code) on delete cascade deferrable initially deferred
);
comment on table task is 'A task of the plan of a programme';

create table task_party (
    programme text not null,
    task integer not null,
    role text not null,
    position integer not null,
    body text not null,
    constraint task_party_pk primary key (programme, task, body),
    constraint task_party_role_known check (role in ('LEAD', 'COOPERATING')),
    constraint task_party_task_fk foreign key (programme, task)
        references task (programme, number) on delete cascade deferrable initially deferred,
    constraint task_party_body_fk foreign key (programme, body)
        references programme_body (programme, code) deferrable initially deferred
);
create index task_party_body_ix on task_party (programme, body);
comment on table task_party is 'Who leads a task and who cooperates; nobody does both';

create table task_occurrence (
    programme text not null,
    task integer not null,
    position integer not null,
    part text,
    starts text,
    finishes text not null,
    constraint task_occurrence_pk primary key (programme, task, position),
    constraint task_occurrence_task_fk foreign key (programme, task)
        references task (programme, number) on delete cascade deferrable initially deferred
);
comment on table task_occurrence is 'A part or a repetition of a task with its own time';
comment on column task_occurrence.starts is 'Code of a period as granular as written; null when the plan gives no start';
