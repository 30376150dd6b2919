-- Targets as legal sentences: what is measured, every threshold with its strictness, exceptions, time.

create table target (
    programme text not null,
    code text not null,
    position integer not null,
    place text not null,
    title text not null,
    measure_kind text not null,
    counts text not null,
    condition_element text,
    condition_at_least integer,
    due_kind text not null,
    due_by text,
    due_every text,
    baseline_form text,
    baseline_rate text,
    constraint target_pk primary key (programme, code),
    constraint target_position_once unique (programme, position) deferrable initially deferred,
    constraint target_measure_kind_known check (measure_kind in ('RATIO', 'SHARE_OF_UNITS')),
    constraint target_condition_of_units check (
        (condition_element is not null) = (measure_kind = 'SHARE_OF_UNITS')
        and (condition_at_least is not null) = (measure_kind = 'SHARE_OF_UNITS')
    ),
    constraint target_due_of_its_kind check (
        due_kind in ('BY', 'EVERY', 'STANDING')
        and (due_by is not null) = (due_kind = 'BY')
        and (due_every is not null) = (due_kind = 'EVERY')
    ),
    constraint target_due_every_known
        check (due_every in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
    constraint target_baseline_rate_of_a_form
        check (baseline_rate is null or baseline_form is not null),
    constraint target_programme_fk foreign key (programme)
        references programme (code) on delete cascade deferrable initially deferred
);
comment on table target is 'A target (chỉ tiêu) of a programme: thresholds on a measure';
comment on column target.due_by is 'Code of the period by whose end it is to be met, 2025';

create table target_level (
    programme text not null,
    target text not null,
    position integer not null,
    level text not null,
    constraint target_level_pk primary key (programme, target, level),
    constraint target_level_known
        check (level in ('PROVINCE', 'DISTRICT', 'GRASSROOTS', 'BRANCH')),
    constraint target_level_target_fk foreign key (programme, target)
        references target (programme, code) on delete cascade deferrable initially deferred
);
comment on table target_level is 'The levels at which a target is counted; none when not said';

create table target_element (
    programme text not null,
    target text not null,
    role text not null,
    position integer not null,
    element text not null,
    constraint target_element_pk primary key (programme, target, role, element),
    constraint target_element_role_known check (
        role in ('NUMERATOR', 'DENOMINATOR', 'BASELINE_NUMERATOR', 'BASELINE_DENOMINATOR')
    ),
    constraint target_element_target_fk foreign key (programme, target)
        references target (programme, code) on delete cascade deferrable initially deferred
);
comment on table target_element is 'The elements of forms that are summed for a measure or a baseline';

create table target_threshold (
    programme text not null,
    target text not null,
    position integer not null,
    percent numeric(6, 3) not null,
    strict boolean not null,
    sector text,
    constraint target_threshold_pk primary key (programme, target, position),
    constraint target_threshold_percent_within check (percent > 0 and percent <= 100),
    constraint target_threshold_sector_known check (sector in ('STATE', 'NON_STATE')),
    constraint target_threshold_target_fk foreign key (programme, target)
        references target (programme, code) on delete cascade deferrable initially deferred
);
comment on table target_threshold is 'A threshold: strict is "trên" (above), otherwise at least';

create table target_threshold_organisation (
    programme text not null,
    target text not null,
    threshold integer not null,
    position integer not null,
    organisation text not null,
    constraint target_threshold_organisation_pk
        primary key (programme, target, threshold, organisation),
    constraint target_threshold_organisation_known
        check (organisation in ('FF', 'FU', 'VA', 'TU', 'YU', 'WU')),
    constraint target_threshold_organisation_threshold_fk
        foreign key (programme, target, threshold)
        references target_threshold (programme, target, position)
        on delete cascade deferrable initially deferred
);
comment on table target_threshold_organisation is 'The organisations a threshold holds for';

create table target_exception (
    programme text not null,
    target text not null,
    position integer not null,
    sentence text not null,
    constraint target_exception_pk primary key (programme, target, position),
    constraint target_exception_target_fk foreign key (programme, target)
        references target (programme, code) on delete cascade deferrable initially deferred
);
comment on table target_exception is 'What a target leaves out, in a sentence';

create table target_not_computable (
    programme text not null,
    target text not null,
    organisation text not null,
    reason text not null,
    constraint target_not_computable_pk primary key (programme, target, organisation),
    constraint target_not_computable_organisation_known
        check (organisation in ('FF', 'FU', 'VA', 'TU', 'YU', 'WU')),
    constraint target_not_computable_target_fk foreign key (programme, target)
        references target (programme, code) on delete cascade deferrable initially deferred
);
comment on table target_not_computable is 'Organisations whose baseline the annex cannot give, and why';
