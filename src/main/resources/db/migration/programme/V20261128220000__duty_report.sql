-- Bodies report on their duties as they do on their parts of tasks: what is said of either is one record.

alter table task_report
    alter column task drop not null,
    alter column occurrence drop not null,
    add column duty_item text,
    drop constraint task_report_role_known,
    add constraint task_report_role_known check (role in ('LEAD', 'COOPERATING', 'CHARGED')),
    add constraint task_report_of_a_task_or_a_duty check (
        num_nonnulls(task, occurrence) = case when duty_item is null then 2 else 0 end
    ),
    add constraint task_report_charged_with_duties
        check ((role = 'CHARGED') = (duty_item is not null)),
    add constraint task_report_duty_item_fk foreign key (programme, duty_item)
        references duty_item (programme, code) deferrable initially deferred;
create index task_report_duty_item_ix on task_report (programme, duty_item);
comment on table task_report is
    'What a body said of its part of a task or of one of its duties; the last one holds';
comment on column task_report.task is 'Empty where it is about a duty';
comment on column task_report.duty_item is 'Code of the duty; empty where it is about a task';
comment on column task_report.role is
    'What the body was in the task when it reported; CHARGED with a duty';
