-- A list may go in without the lines that are wrong: those are kept as a file, on its way back to who sent them.

alter table import_job add column rejected bigint;
alter table import_job drop constraint import_job_failed_with_errors;
alter table import_job
    add constraint import_job_rejected_fk foreign key (rejected) references import_file (id),
    add constraint import_job_errors_fit_state check (
        case state
            when 'FAILED' then error_count > 0
            when 'DONE' then (error_count > 0) = (rejected is not null)
            else error_count = 0 and rejected is null
        end
    );
create index import_job_rejected_ix on import_job (rejected);
comment on column import_job.rejected is 'The lines that were not taken, as they were sent, each with its reason';
comment on table import_file is
    'A list as it was sent, byte for byte; a preview and the job after it share one. Or the lines of one that came back';
