-- What was reported on a task stays, whoever asks the database: the code alone kept it until now.

create trigger task_report_is_kept
    before update or delete or truncate on task_report
    for each statement execute function refuse_forgetting();
create trigger task_report_evidence_is_kept
    before update or delete or truncate on task_report_evidence
    for each statement execute function refuse_forgetting();
create trigger task_deadline_is_kept
    before update or delete or truncate on task_deadline
    for each statement execute function refuse_forgetting();
