-- Why a unit falls short of a target: asked by those above it, answered by the unit.

create table target_question (
    id bigint generated always as identity,
    programme text not null,
    target text not null,
    period text not null,
    unit bigint not null,
    numerator bigint not null,
    denominator bigint not null,
    answer_by date not null,
    asked_at timestamptz not null,
    account bigint,
    person text not null,
    constraint target_question_pk primary key (id),
    constraint target_question_once unique (programme, target, period, unit),
    constraint target_question_of_counts check (numerator >= 0 and denominator >= 0),
    constraint target_question_unit_fk foreign key (unit) references unit (id)
);
create index target_question_unit_ix on target_question (unit);
comment on table target_question is 'A unit is asked why it falls short of a target in a period; only ever added to';
comment on column target_question.target is 'Code of the target; the question stays when the programme no longer has it';
comment on column target_question.numerator is 'What the unit had when it was asked';
comment on column target_question.answer_by is 'The last day on which an answer is in time';

create table target_answer (
    id bigint generated always as identity,
    question bigint not null,
    body text not null,
    at timestamptz not null,
    account bigint,
    person text not null,
    constraint target_answer_pk primary key (id),
    constraint target_answer_says_something check (btrim(body) <> ''),
    constraint target_answer_question_fk foreign key (question) references target_question (id)
);
create index target_answer_question_ix on target_answer (question);
comment on table target_answer is 'What a unit answers; the latest counts, none is taken back';

create trigger target_question_is_kept
    before update or delete or truncate on target_question
    for each statement execute function refuse_forgetting();
create trigger target_answer_is_kept
    before update or delete or truncate on target_answer
    for each statement execute function refuse_forgetting();
