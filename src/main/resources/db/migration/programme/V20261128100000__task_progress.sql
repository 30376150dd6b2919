-- The plan followed up: who speaks for a body, what each body reports of its part of a task, and
-- deadlines that were changed. Every row stays. They name tasks, times and bodies by their place in the
-- programme, checked at commit and without cascade: a loading may write those rows anew, and may not take
-- away what was reported on.

create table body_delegate (
    id bigint generated always as identity,
    programme text not null,
    body text not null,
    account bigint not null,
    valid_from date not null,
    named_at timestamptz not null,
    named_by bigint,
    ended_at timestamptz,
    ended_by bigint,
    ended_why text,
    constraint body_delegate_pk primary key (id),
    constraint body_delegate_ended_with_reason check (
        (ended_at is null) = (ended_why is null) and btrim(ended_why) <> ''
    ),
    constraint body_delegate_body_fk foreign key (programme, body)
        references programme_body (programme, code) deferrable initially deferred,
    constraint body_delegate_account_fk foreign key (account) references account (id),
    constraint body_delegate_named_by_fk foreign key (named_by) references account (id),
    constraint body_delegate_ended_by_fk foreign key (ended_by) references account (id)
);
create unique index body_delegate_once on body_delegate (programme, body, account)
    where ended_at is null;
create index body_delegate_body_ix on body_delegate (programme, body);
create index body_delegate_account_ix on body_delegate (account);
create index body_delegate_named_by_ix on body_delegate (named_by);
create index body_delegate_ended_by_ix on body_delegate (ended_by);
comment on table body_delegate is 'Who reports for a body of the programme, from which day, and why no longer';
comment on column body_delegate.named_by is 'Empty in the demo';

create table task_report (
    id bigint generated always as identity,
    programme text not null,
    task integer not null,
    occurrence integer not null,
    body text not null,
    role text not null,
    stage text not null,
    sentence text not null,
    on_day date not null,
    document_number text,
    document_date date,
    document_issuer text,
    document_file bigint,
    delegate bigint,
    account bigint,
    person text not null,
    reported_at timestamptz not null,
    constraint task_report_pk primary key (id),
    constraint task_report_role_known check (role in ('LEAD', 'COOPERATING')),
    constraint task_report_stage_known
        check (stage in ('IN_PROGRESS', 'BLOCKED', 'DONE', 'TAKEN_BACK')),
    constraint task_report_says_something check (btrim(sentence) <> ''),
    constraint task_report_document_whole check (
        num_nulls(document_number, document_date, document_issuer, document_file) in (0, 4)
    ),
    constraint task_report_document_is_of_what_is_done
        check (document_number is null or stage = 'DONE'),
    constraint task_report_lead_is_done_by_document
        check (not (stage = 'DONE' and role = 'LEAD') or document_number is not null),
    constraint task_report_occurrence_fk foreign key (programme, task, occurrence)
        references task_occurrence (programme, task, position) deferrable initially deferred,
    constraint task_report_body_fk foreign key (programme, body)
        references programme_body (programme, code) deferrable initially deferred,
    constraint task_report_document_file_fk foreign key (document_file)
        references stored_file (id),
    constraint task_report_delegate_fk foreign key (delegate) references body_delegate (id),
    constraint task_report_account_fk foreign key (account) references account (id)
);
create index task_report_occurrence_ix on task_report (programme, task, occurrence);
create index task_report_body_ix on task_report (programme, body);
create index task_report_document_file_ix on task_report (document_file);
create index task_report_delegate_ix on task_report (delegate);
create index task_report_account_ix on task_report (account);
comment on table task_report is 'What a body said of its part of a task; the last one holds';
comment on column task_report.occurrence is 'Position of the time in the task, from 0';
comment on column task_report.role is 'What the body was in the task when it reported';
comment on column task_report.delegate is 'By which delegation; empty when the office reported on behalf of the body';
comment on column task_report.account is 'Empty in the sample';

create table task_report_evidence (
    report bigint not null,
    file bigint not null,
    constraint task_report_evidence_pk primary key (report, file),
    constraint task_report_evidence_report_fk foreign key (report) references task_report (id),
    constraint task_report_evidence_file_fk foreign key (file) references stored_file (id)
);
create index task_report_evidence_file_ix on task_report_evidence (file);
comment on table task_report_evidence is 'Papers and pictures filed with a report on a task';

create table task_deadline (
    id bigint generated always as identity,
    programme text not null,
    task integer not null,
    occurrence integer not null,
    finishes text not null,
    document_number text not null,
    document_date date not null,
    document_issuer text not null,
    document_file bigint not null,
    reason text not null,
    account bigint,
    person text not null,
    changed_at timestamptz not null,
    constraint task_deadline_pk primary key (id),
    constraint task_deadline_reason_given check (btrim(reason) <> ''),
    constraint task_deadline_occurrence_fk foreign key (programme, task, occurrence)
        references task_occurrence (programme, task, position) deferrable initially deferred,
    constraint task_deadline_document_file_fk foreign key (document_file)
        references stored_file (id),
    constraint task_deadline_account_fk foreign key (account) references account (id)
);
create index task_deadline_occurrence_ix on task_deadline (programme, task, occurrence);
create index task_deadline_document_file_ix on task_deadline (document_file);
create index task_deadline_account_ix on task_deadline (account);
comment on table task_deadline is 'A deadline changed by a document; the last one holds, the first stands in the programme';
comment on column task_deadline.finishes is 'Code of the period in which it is to be done, 2022-Q4';
comment on column task_deadline.account is 'Empty in the sample';
