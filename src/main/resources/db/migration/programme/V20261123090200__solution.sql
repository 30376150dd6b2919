-- The groups of tasks and solutions with their numbered items, as deep as the document divides them.

create table solution_group (
    programme text not null,
    code text not null,
    parent text,
    position integer not null,
    place text not null,
    title text not null,
    constraint solution_group_pk primary key (programme, code),
    constraint solution_group_position_once unique (programme, position)
        deferrable initially deferred,
    constraint solution_group_programme_fk foreign key (programme)
        references programme (code) on delete cascade deferrable initially deferred,
    constraint solution_group_parent_fk foreign key (programme, parent)
        references solution_group (programme, code) deferrable initially deferred
);
create index solution_group_parent_ix on solution_group (programme, parent);
comment on table solution_group is 'A group of solutions, or a section of a group';

create table solution (
    programme text not null,
    code text not null,
    solution_group text not null,
    position integer not null,
    place text not null,
    title text not null,
    constraint solution_pk primary key (programme, code),
    constraint solution_position_once unique (programme, position) deferrable initially deferred,
    constraint solution_group_fk foreign key (programme, solution_group)
        references solution_group (programme, code) deferrable initially deferred
);
create index solution_group_ix on solution (programme, solution_group);
comment on table solution is 'A numbered item of the tasks and solutions';
