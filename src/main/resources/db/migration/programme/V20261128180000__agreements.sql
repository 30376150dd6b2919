-- Target 4: each year the Front and the organisations agree with the authorities on key tasks. An agreement is
-- drafted, signed, appraised year by year; each saving of a draft is a wording of its own, so that nothing is lost.

create table agreement (
    id bigint generated always as identity,
    programme text not null,
    at timestamptz not null,
    account bigint,
    person text not null,
    constraint agreement_pk primary key (id),
    constraint agreement_by_someone check (btrim(person) <> ''),
    constraint agreement_programme_fk foreign key (programme)
        references programme (code) deferrable initially deferred
);
create index agreement_programme_ix on agreement (programme);
comment on table agreement is 'An agreement between units of the Front and the organisations and the authorities (target 4)';
comment on column agreement.account is 'Of whoever began it';

create table agreement_wording (
    id bigint generated always as identity,
    agreement bigint not null,
    title text not null,
    level text not null,
    area bigint not null,
    starts date not null,
    ends date not null,
    at timestamptz not null,
    account bigint,
    person text not null,
    constraint agreement_wording_pk primary key (id),
    constraint agreement_wording_of_one unique (id, agreement),
    constraint agreement_wording_titled check (btrim(title) <> ''),
    constraint agreement_wording_level_known
        check (level in ('PROVINCE', 'DISTRICT', 'GRASSROOTS')),
    constraint agreement_wording_runs_forward check (starts <= ends),
    constraint agreement_wording_agreement_fk foreign key (agreement) references agreement (id),
    constraint agreement_wording_area_fk foreign key (area) references area (id)
);
create index agreement_wording_last_ix on agreement_wording (agreement, id desc);
create index agreement_wording_area_ix on agreement_wording (area);
comment on table agreement_wording is 'What an agreement says; the last wording holds, and none is added once it is signed';
comment on column agreement_wording.ends is 'The last day of its period';

create table agreement_party (
    wording bigint not null,
    position integer not null,
    kind text not null,
    unit bigint,
    body bigint,
    name text,
    constraint agreement_party_pk primary key (wording, position),
    constraint agreement_party_unit_once unique (wording, unit),
    constraint agreement_party_body_once unique (wording, body),
    constraint agreement_party_kind_known check (kind in ('UNIT', 'BODY', 'AUTHORITY', 'OTHER')),
    constraint agreement_party_unit_due check ((unit is not null) = (kind = 'UNIT')),
    constraint agreement_party_body_due check ((body is not null) = (kind = 'BODY')),
    constraint agreement_party_name_due
        check ((name is not null) = (kind in ('AUTHORITY', 'OTHER'))),
    constraint agreement_party_named check (btrim(name) <> ''),
    constraint agreement_party_first_is_a_unit check (position > 1 or kind = 'UNIT'),
    constraint agreement_party_wording_fk foreign key (wording) references agreement_wording (id),
    constraint agreement_party_unit_fk foreign key (unit) references unit (id),
    constraint agreement_party_body_fk foreign key (body) references body (id)
);
create index agreement_party_unit_ix on agreement_party (unit);
create index agreement_party_body_ix on agreement_party (body);
comment on table agreement_party is 'Who agrees: a unit, a registered body, or an authority or other organisation that is only named; the first drew it up';

create table agreement_task (
    wording bigint not null,
    position integer not null,
    what text not null,
    lead integer not null,
    due_on date not null,
    constraint agreement_task_pk primary key (wording, position),
    constraint agreement_task_says_what check (btrim(what) <> ''),
    constraint agreement_task_lead_fk foreign key (wording, lead)
        references agreement_party (wording, position)
);
create index agreement_task_lead_ix on agreement_task (wording, lead);
comment on table agreement_task is 'A key task of an agreement: who leads it, by when it is done';

create table agreement_task_partner (
    wording bigint not null,
    task integer not null,
    party integer not null,
    constraint agreement_task_partner_pk primary key (wording, task, party),
    constraint agreement_task_partner_task_fk foreign key (wording, task)
        references agreement_task (wording, position),
    constraint agreement_task_partner_party_fk foreign key (wording, party)
        references agreement_party (wording, position)
);
create index agreement_task_partner_party_ix on agreement_task_partner (wording, party);
comment on table agreement_task_partner is 'A party that works along on a key task';

create table agreement_signature (
    agreement bigint not null,
    wording bigint not null,
    number text not null,
    signed_on date not null,
    file bigint not null,
    at timestamptz not null,
    account bigint,
    person text not null,
    constraint agreement_signature_pk primary key (agreement),
    constraint agreement_signature_numbered check (btrim(number) <> ''),
    constraint agreement_signature_wording_fk foreign key (wording, agreement)
        references agreement_wording (id, agreement),
    constraint agreement_signature_file_fk foreign key (file) references stored_file (id)
);
create index agreement_signature_wording_ix on agreement_signature (wording, agreement);
create index agreement_signature_file_ix on agreement_signature (file);
comment on table agreement_signature is 'The document by which an agreement was signed; without one it does not count';

create table agreement_appraisal (
    id bigint generated always as identity,
    agreement bigint not null,
    year integer not null,
    verdict text not null,
    body text not null,
    at timestamptz not null,
    account bigint,
    person text not null,
    constraint agreement_appraisal_pk primary key (id),
    constraint agreement_appraisal_verdict_known check (verdict in ('GOOD', 'FAIR', 'POOR')),
    constraint agreement_appraisal_says_something check (btrim(body) <> ''),
    constraint agreement_appraisal_signed_fk foreign key (agreement)
        references agreement_signature (agreement)
);
create index agreement_appraisal_year_ix on agreement_appraisal (agreement, year, id desc);
comment on table agreement_appraisal is 'What the parties say of a year of a signed agreement; the last one of a year holds';

create table agreement_appraisal_line (
    appraisal bigint not null,
    wording bigint not null,
    task integer not null,
    mark text not null,
    remark text not null,
    constraint agreement_appraisal_line_pk primary key (appraisal, task),
    constraint agreement_appraisal_line_mark_known check (mark in ('DONE', 'PARTLY', 'NOT_DONE')),
    constraint agreement_appraisal_line_remark_due check (mark = 'DONE' or btrim(remark) <> ''),
    constraint agreement_appraisal_line_appraisal_fk foreign key (appraisal)
        references agreement_appraisal (id),
    constraint agreement_appraisal_line_task_fk foreign key (wording, task)
        references agreement_task (wording, position)
);
create index agreement_appraisal_line_task_ix on agreement_appraisal_line (wording, task);
comment on table agreement_appraisal_line is 'How far a key task was in a year';

create table agreement_closing (
    agreement bigint not null,
    kind text not null,
    on_day date,
    reason text not null,
    at timestamptz not null,
    account bigint,
    person text not null,
    constraint agreement_closing_pk primary key (agreement),
    constraint agreement_closing_kind_known check (kind in ('WITHDRAWN', 'ENDED')),
    constraint agreement_closing_day_due check ((on_day is not null) = (kind = 'ENDED')),
    constraint agreement_closing_with_reason check (btrim(reason) <> ''),
    constraint agreement_closing_agreement_fk foreign key (agreement) references agreement (id)
);
comment on table agreement_closing is 'An agreement that was taken back and counts nowhere, or ended before its last day, and why';
comment on column agreement_closing.on_day is 'The last day on which it held';

create trigger agreement_is_kept
    before update or delete or truncate on agreement
    for each statement execute function refuse_forgetting();

create trigger agreement_wording_is_kept
    before update or delete or truncate on agreement_wording
    for each statement execute function refuse_forgetting();

create trigger agreement_party_is_kept
    before update or delete or truncate on agreement_party
    for each statement execute function refuse_forgetting();

create trigger agreement_task_is_kept
    before update or delete or truncate on agreement_task
    for each statement execute function refuse_forgetting();

create trigger agreement_task_partner_is_kept
    before update or delete or truncate on agreement_task_partner
    for each statement execute function refuse_forgetting();

create trigger agreement_signature_is_kept
    before update or delete or truncate on agreement_signature
    for each statement execute function refuse_forgetting();

create trigger agreement_appraisal_is_kept
    before update or delete or truncate on agreement_appraisal
    for each statement execute function refuse_forgetting();

create trigger agreement_appraisal_line_is_kept
    before update or delete or truncate on agreement_appraisal_line
    for each statement execute function refuse_forgetting();

create trigger agreement_closing_is_kept
    before update or delete or truncate on agreement_closing
    for each statement execute function refuse_forgetting();
