-- Bodies say what they do for the solutions, too: the document names nobody for them, so every body may.

alter table task_report
    add column solution text,
    drop constraint task_report_role_known,
    add constraint task_report_role_known
        check (role in ('LEAD', 'COOPERATING', 'CHARGED', 'CONTRIBUTING')),
    drop constraint task_report_of_a_task_or_a_duty,
    add constraint task_report_of_one_thing check (
        num_nonnulls(task, occurrence) in (0, 2)
        and num_nonnulls(task, duty_item, solution) = 1
    ),
    add constraint task_report_contributes_to_solutions
        check ((role = 'CONTRIBUTING') = (solution is not null)),
    add constraint task_report_solution_fk foreign key (programme, solution)
        references solution (programme, code) deferrable initially deferred;
create index task_report_solution_ix on task_report (programme, solution);
comment on table task_report is
    'What a body said of its part of a task, of one of its duties or of a solution; the last one holds';
comment on column task_report.task is 'Empty where it is about a duty or a solution';
comment on column task_report.duty_item is 'Code of the duty; empty where it is about something else';
comment on column task_report.solution is 'Code of the solution; empty where it is about something else';
comment on column task_report.role is
    'What the body was in the task when it reported; CHARGED with a duty, CONTRIBUTING to a solution';
