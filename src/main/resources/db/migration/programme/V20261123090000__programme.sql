-- The programme itself and what its own file says: aims, bodies, roll-out, money, duties, reporting.
-- References are checked at commit: a loading replaces rows in whatever order suits it.

create table programme (
    code text not null,
    title text not null,
    area text not null,
    document_digits text not null,
    document_number integer not null generated always as (document_digits::integer) stored,
    document_year integer,
    document_style text not null,
    document_type text not null,
    document_body text not null,
    document_date date not null,
    issuer text not null,
    starts text not null,
    ends text not null,
    reporting_place text not null,
    reporting_to text not null,
    reporting_through text not null,
    constraint programme_pk primary key (code),
    constraint programme_code_shape check (code ~ '^[A-Za-z0-9][A-Za-z0-9.-]*$'),
    constraint programme_document_digits_shape check (document_digits ~ '^[0-9]{1,6}$'),
    constraint programme_document_style_known check (document_style in ('PARTY', 'STATE'))
);
comment on table programme is 'A programme of work (Đề án): its title, document, term and the bodies its reports go to and through';
comment on column programme.document_digits is 'The number as written, with its leading zero: 02 of 02-ĐA/TU';
comment on column programme.starts is 'Code of the period in which it starts, 2021-Q2';
comment on column programme.ends is 'Code of the period in which it ends, 2025-Q4';

create table current_programme (
    only_one boolean not null default true,
    programme text not null,
    constraint current_programme_pk primary key (only_one),
    constraint current_programme_only_one check (only_one),
    constraint current_programme_programme_fk foreign key (programme)
        references programme (code) deferrable initially deferred
);
create index current_programme_programme_ix on current_programme (programme);
comment on table current_programme is 'Which programme the pages show: the one loaded last';

create table programme_objective (
    programme text not null,
    code text not null,
    position integer not null,
    place text not null,
    title text not null,
    constraint programme_objective_pk primary key (programme, code),
    constraint programme_objective_position_once unique (programme, position)
        deferrable initially deferred,
    constraint programme_objective_programme_fk foreign key (programme)
        references programme (code) on delete cascade deferrable initially deferred
);
comment on table programme_objective is 'The distinct aims of a programme';

create table programme_body (
    programme text not null,
    code text not null,
    position integer not null,
    name text not null,
    constraint programme_body_pk primary key (programme, code),
    constraint programme_body_position_once unique (programme, position)
        deferrable initially deferred,
    constraint programme_body_programme_fk foreign key (programme)
        references programme (code) on delete cascade deferrable initially deferred
);
comment on table programme_body is 'Agencies and organisations as a programme names them: leading, cooperating or with duties';

alter table programme
    add constraint programme_reporting_to_fk foreign key (code, reporting_to)
        references programme_body (programme, code) deferrable initially deferred,
    add constraint programme_reporting_through_fk foreign key (code, reporting_through)
        references programme_body (programme, code) deferrable initially deferred;
create index programme_reporting_to_ix on programme (code, reporting_to);
create index programme_reporting_through_ix on programme (code, reporting_through);

create table rollout_step (
    programme text not null,
    code text not null,
    position integer not null,
    place text not null,
    title text not null,
    due text,
    constraint rollout_step_pk primary key (programme, code),
    constraint rollout_step_position_once unique (programme, position)
        deferrable initially deferred,
    constraint rollout_step_programme_fk foreign key (programme)
        references programme (code) on delete cascade deferrable initially deferred
);
comment on table rollout_step is 'A step of the roll-out, done once in a period or repeated';
comment on column rollout_step.due is 'Code of the period in which it is done; null when it repeats';

create table rollout_step_frequency (
    programme text not null,
    step text not null,
    position integer not null,
    frequency text not null,
    constraint rollout_step_frequency_pk primary key (programme, step, frequency),
    constraint rollout_step_frequency_known
        check (frequency in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
    constraint rollout_step_frequency_step_fk foreign key (programme, step)
        references rollout_step (programme, code) on delete cascade deferrable initially deferred
);
comment on table rollout_step_frequency is 'How often a repeated step is done';

create table rollout_step_body (
    programme text not null,
    step text not null,
    position integer not null,
    body text not null,
    constraint rollout_step_body_pk primary key (programme, step, body),
    constraint rollout_step_body_step_fk foreign key (programme, step)
        references rollout_step (programme, code) on delete cascade deferrable initially deferred,
    constraint rollout_step_body_body_fk foreign key (programme, body)
        references programme_body (programme, code) deferrable initially deferred
);
create index rollout_step_body_body_ix on rollout_step_body (programme, body);
comment on table rollout_step_body is 'Who does a step of the roll-out';

create table funding_source (
    programme text not null,
    code text not null,
    position integer not null,
    place text not null,
    source text not null,
    title text not null,
    constraint funding_source_pk primary key (programme, code),
    constraint funding_source_position_once unique (programme, position)
        deferrable initially deferred,
    constraint funding_source_known check (source in ('STATE_BUDGET', 'OTHER')),
    constraint funding_source_programme_fk foreign key (programme)
        references programme (code) on delete cascade deferrable initially deferred
);
comment on table funding_source is 'What is paid from which source of money';

create table duty (
    programme text not null,
    code text not null,
    position integer not null,
    place text not null,
    body text not null,
    constraint duty_pk primary key (programme, code),
    constraint duty_position_once unique (programme, position) deferrable initially deferred,
    constraint duty_programme_fk foreign key (programme)
        references programme (code) on delete cascade deferrable initially deferred,
    constraint duty_body_fk foreign key (programme, body)
        references programme_body (programme, code) deferrable initially deferred
);
create index duty_body_ix on duty (programme, body);
comment on table duty is 'The place of the programme that gives one body its duties';

create table duty_item (
    programme text not null,
    code text not null,
    duty text not null,
    position integer not null,
    title text not null,
    constraint duty_item_pk primary key (programme, code),
    constraint duty_item_position_once unique (programme, position) deferrable initially deferred,
    constraint duty_item_duty_fk foreign key (programme, duty)
        references duty (programme, code) deferrable initially deferred
);
create index duty_item_duty_ix on duty_item (programme, duty);
comment on table duty_item is 'One duty of a body';

create table reporting_regime (
    programme text not null,
    code text not null,
    position integer not null,
    frequency text not null,
    due_month integer not null,
    due_day integer not null,
    constraint reporting_regime_pk primary key (programme, code),
    constraint reporting_regime_position_once unique (programme, position)
        deferrable initially deferred,
    constraint reporting_regime_frequency_known
        check (frequency in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
    constraint reporting_regime_due_on_calendar
        check (due_month between 1 and 12 and due_day between 1 and 31),
    constraint reporting_regime_programme_fk foreign key (programme)
        references programme (code) on delete cascade deferrable initially deferred
);
comment on table reporting_regime is 'How often a report is owed; it must arrive before the day given';
