-- Why figures that a rule or a habit speaks against are right all the same.

create table report_explanation (
    id bigint generated always as identity,
    round bigint not null,
    unit bigint not null,
    rule text not null,
    figures text not null,
    body text not null,
    at timestamptz not null,
    account bigint,
    person text not null,
    constraint report_explanation_pk primary key (id),
    constraint report_explanation_says_something check (btrim(body) <> ''),
    constraint report_explanation_round_fk foreign key (round) references report_round (id),
    constraint report_explanation_unit_fk foreign key (unit) references unit (id)
);
create index report_explanation_round_ix on report_explanation (round, unit);
create index report_explanation_unit_ix on report_explanation (unit);
comment on table report_explanation is 'Accepted with explanation: a finding about a unit''s report and what was said to it; only ever added to';
comment on column report_explanation.figures is 'The figures it was said of; when one of them changes the finding is open again';

create trigger report_explanation_is_kept
    before update or delete or truncate on report_explanation
    for each statement execute function refuse_forgetting();
