-- How the paper of a report is headed and signed.

create table report_paper (
    id bigint generated always as identity,
    round bigint not null,
    unit bigint not null,
    form text not null,
    above text,
    issuer text not null,
    mark text not null,
    number text,
    place text not null,
    signed_on date,
    authority text,
    position text not null,
    signer text,
    recipients text not null,
    at timestamptz not null,
    account bigint,
    person text not null,
    replaced_at timestamptz,
    constraint report_paper_pk primary key (id),
    constraint report_paper_form_known check (form in ('PARTY', 'STATE')),
    constraint report_paper_issued check (btrim(issuer) <> '' and btrim(place) <> ''),
    constraint report_paper_round_fk foreign key (round) references report_round (id),
    constraint report_paper_unit_fk foreign key (unit) references unit (id)
);
create unique index report_paper_current on report_paper (round, unit) where replaced_at is null;
create index report_paper_round_ix on report_paper (round);
create index report_paper_unit_ix on report_paper (unit, at);
comment on table report_paper is 'Head and foot of a report on paper; what is typed anew takes the place of the old, which stays';
comment on column report_paper.form is 'Whose rules it follows: PARTY, STATE';
comment on column report_paper.mark is 'The issuer''s letters in a number';
comment on column report_paper.number is 'Empty while it is not registered';
comment on column report_paper.recipients is 'One a line';
