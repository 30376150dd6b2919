-- What became of a report: each step with who, when and why; what was signed stays as it was signed.

create table report_step (
    id bigint generated always as identity,
    report bigint not null,
    kind text not null,
    at timestamptz not null,
    account bigint,
    person text not null,
    reason text not null,
    late boolean not null,
    constraint report_step_pk primary key (id),
    constraint report_step_kind_known check (
        kind in ('SUBMITTED', 'WITHDRAWN', 'RETURNED', 'APPROVED', 'REOPENED', 'ACCEPTED')
    ),
    constraint report_step_reason_due
        check (kind not in ('WITHDRAWN', 'RETURNED', 'REOPENED') or btrim(reason) <> ''),
    constraint report_step_late_when_submitted check (not late or kind = 'SUBMITTED'),
    constraint report_step_late_has_a_reason check (not late or btrim(reason) <> ''),
    constraint report_step_report_fk foreign key (report) references report (id)
);
create index report_step_report_ix on report_step (report, id);
comment on table report_step is 'What was done with the report of a unit and all below it; its state is what the last step made it';
comment on column report_step.reason is 'Why it came late, was taken back, returned or opened again; what explains it otherwise; may be empty';

create table report_snapshot (
    step bigint not null,
    totals bigint[] not null,
    answered bigint[] not null,
    inapplicable bigint[] not null,
    digest bytea not null,
    constraint report_snapshot_pk primary key (step),
    constraint report_snapshot_step_fk foreign key (step) references report_step (id)
);
comment on table report_snapshot is 'What a unit and all below it came to when somebody put their name to it';
comment on column report_snapshot.digest is 'Of the three in words; told to the audit trail, so that neither changes without the other';

create table report_extension (
    id bigint generated always as identity,
    round bigint not null,
    unit bigint not null,
    until date not null,
    reason text not null,
    at timestamptz not null,
    account bigint,
    person text not null,
    constraint report_extension_pk primary key (id),
    constraint report_extension_reason_due check (btrim(reason) <> ''),
    constraint report_extension_round_fk foreign key (round) references report_round (id),
    constraint report_extension_unit_fk foreign key (unit) references unit (id)
);
create index report_extension_round_ix on report_extension (round, unit);
create index report_extension_unit_ix on report_extension (unit);
comment on table report_extension is 'A closed round opened again for one unit and all below it, until a day inclusive';

create trigger report_step_is_kept
    before update or delete or truncate on report_step
    for each statement execute function refuse_forgetting();

create trigger report_snapshot_is_kept
    before update or delete or truncate on report_snapshot
    for each statement execute function refuse_forgetting();
