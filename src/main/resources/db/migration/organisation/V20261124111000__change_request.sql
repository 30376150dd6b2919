-- A commune proposes what only the province decides: a new branch, another name, an end. The answer
-- stands beside the question, with the decision it led to.

create table change_request (
    id bigint generated always as identity,
    kind text not null,
    unit bigint not null,
    area bigint,
    name text,
    wanted_from date not null,
    reason text not null,
    requested_at timestamptz not null,
    requested_by text not null,
    answered_at timestamptz,
    answered_by text,
    answer text,
    note text,
    reorganisation bigint,
    constraint change_request_pk primary key (id),
    constraint change_request_kind_known check (kind in ('NEW_BRANCH', 'RENAME', 'DISSOLVE')),
    constraint change_request_name_due check ((name is null) = (kind = 'DISSOLVE')),
    constraint change_request_name_given check (btrim(name) <> ''),
    constraint change_request_area_due check ((area is null) = (kind <> 'NEW_BRANCH')),
    constraint change_request_with_reason check (btrim(reason) <> ''),
    constraint change_request_by_someone check (btrim(requested_by) <> ''),
    constraint change_request_answer_known check (answer in ('ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    constraint change_request_answered_by_someone check (
        (answered_at is null) = (answered_by is null)
        and (answered_at is null) = (answer is null)
        and btrim(answered_by) <> ''
    ),
    constraint change_request_declined_with_reason
        check (answer is distinct from 'DECLINED' or (note is not null and btrim(note) <> '')),
    constraint change_request_accepted_by_decision
        check (answer is distinct from 'ACCEPTED' or reorganisation is not null),
    constraint change_request_unit_fk foreign key (unit) references unit (id),
    constraint change_request_area_fk foreign key (area) references area (id),
    constraint change_request_reorganisation_fk foreign key (reorganisation)
        references reorganisation (id)
);
create index change_request_unit_ix on change_request (unit);
create index change_request_area_ix on change_request (area);
create index change_request_reorganisation_ix on change_request (reorganisation);

-- Whoever asks again while the first question is open is shown the first one.
create unique index change_request_open_once
    on change_request (unit, kind, coalesce(name, '')) where answered_at is null;
comment on table change_request is 'What a unit asks to have changed, and what was answered';
comment on column change_request.unit is 'The unit to change, or the one to get a new branch';
comment on column change_request.area is 'Where the new branch is to be';
