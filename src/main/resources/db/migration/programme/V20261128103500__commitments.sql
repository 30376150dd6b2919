-- Target 3: each year a unit, its head and its full-time officials register at least one new, breakthrough
-- piece of work with the party committee, or are given one by it. What became of it is told in rows.

create table commitment (
    id bigint generated always as identity,
    programme text not null,
    unit bigint not null,
    year integer not null,
    holder text not null,
    person text,
    post text,
    origin text not null,
    title text not null,
    novelty text not null,
    at timestamptz not null,
    account bigint,
    registered_by text not null,
    constraint commitment_pk primary key (id),
    constraint commitment_holder_known check (holder in ('UNIT', 'HEAD', 'OFFICIAL')),
    constraint commitment_person_due check ((person is null) = (holder = 'UNIT')),
    constraint commitment_post_due check ((post is null) = (holder = 'UNIT')),
    constraint commitment_person_named check (btrim(person) <> '' and btrim(post) <> ''),
    constraint commitment_origin_known check (origin in ('REGISTERED', 'ASSIGNED')),
    constraint commitment_titled check (btrim(title) <> ''),
    constraint commitment_says_what_is_new check (btrim(novelty) <> ''),
    constraint commitment_by_someone check (btrim(registered_by) <> ''),
    constraint commitment_programme_fk foreign key (programme)
        references programme (code) deferrable initially deferred,
    constraint commitment_unit_fk foreign key (unit) references unit (id)
);
create index commitment_year_ix on commitment (programme, year, unit);
create index commitment_unit_ix on commitment (unit, year);
comment on table commitment is 'A new, breakthrough piece of work that a unit, its head or one of its full-time officials takes on for a year (target 3)';
comment on column commitment.origin is 'Registered with the party committee, or assigned by it';
comment on column commitment.person is 'Head or official, as typed; nothing else is kept about them';
comment on column commitment.account is 'Of whoever entered it';

create table commitment_result (
    id bigint generated always as identity,
    commitment bigint not null,
    told_on date not null,
    outcome text not null,
    body text not null,
    at timestamptz not null,
    account bigint,
    person text not null,
    constraint commitment_result_pk primary key (id),
    constraint commitment_result_outcome_known
        check (outcome in ('CARRIED_OUT', 'NOT_CARRIED_OUT')),
    constraint commitment_result_says_something check (btrim(body) <> ''),
    constraint commitment_result_commitment_fk foreign key (commitment) references commitment (id)
);
create index commitment_result_commitment_ix on commitment_result (commitment, id);
comment on table commitment_result is 'Whether the work was carried out, as its unit says; the last one holds';
comment on column commitment_result.told_on is 'The day on which it stood so';

create table commitment_evidence (
    id bigint generated always as identity,
    result bigint not null,
    file bigint not null,
    name text not null,
    at timestamptz not null,
    account bigint,
    person text not null,
    constraint commitment_evidence_pk primary key (id),
    constraint commitment_evidence_result_fk foreign key (result) references commitment_result (id),
    constraint commitment_evidence_file_fk foreign key (file) references stored_file (id)
);
create index commitment_evidence_result_ix on commitment_evidence (result, id);
create index commitment_evidence_file_ix on commitment_evidence (file);
comment on table commitment_evidence is 'A paper or picture that shows the result';

create table commitment_appraisal (
    id bigint generated always as identity,
    result bigint not null,
    verdict text not null,
    reason text not null,
    at timestamptz not null,
    account bigint,
    person text not null,
    constraint commitment_appraisal_pk primary key (id),
    constraint commitment_appraisal_result_once unique (result),
    constraint commitment_appraisal_verdict_known check (verdict in ('RECOGNISED', 'NOT_RECOGNISED')),
    constraint commitment_appraisal_reason_due
        check (verdict = 'RECOGNISED' or btrim(reason) <> ''),
    constraint commitment_appraisal_result_fk foreign key (result) references commitment_result (id)
);
comment on table commitment_appraisal is 'Whether the level above recognises a result as carried out effectively; once for each result';

create table commitment_withdrawal (
    commitment bigint not null,
    reason text not null,
    at timestamptz not null,
    account bigint,
    person text not null,
    constraint commitment_withdrawal_pk primary key (commitment),
    constraint commitment_withdrawal_with_reason check (btrim(reason) <> ''),
    constraint commitment_withdrawal_commitment_fk foreign key (commitment)
        references commitment (id)
);
comment on table commitment_withdrawal is 'A registration that was taken back, and why';

create trigger commitment_is_kept
    before update or delete or truncate on commitment
    for each statement execute function refuse_forgetting();

create trigger commitment_result_is_kept
    before update or delete or truncate on commitment_result
    for each statement execute function refuse_forgetting();

create trigger commitment_evidence_is_kept
    before update or delete or truncate on commitment_evidence
    for each statement execute function refuse_forgetting();

create trigger commitment_appraisal_is_kept
    before update or delete or truncate on commitment_appraisal
    for each statement execute function refuse_forgetting();

create trigger commitment_withdrawal_is_kept
    before update or delete or truncate on commitment_withdrawal
    for each statement execute function refuse_forgetting();
