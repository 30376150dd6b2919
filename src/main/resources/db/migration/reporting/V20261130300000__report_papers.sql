-- How the paper of a report is headed and signed.

create table report_paper (
    id bigint generated always as identity,
    round bigint not null,
    unit bigint,
    area bigint,
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
    constraint report_paper_of_one check (num_nonnulls(unit, area) = 1),
    constraint report_paper_round_fk foreign key (round) references report_round (id),
    constraint report_paper_unit_fk foreign key (unit) references unit (id),
    constraint report_paper_area_fk foreign key (area) references area (id)
);
create unique index report_paper_current on report_paper (round, unit, area) nulls not distinct
    where replaced_at is null;
create index report_paper_round_ix on report_paper (round);
create index report_paper_unit_ix on report_paper (unit, at);
create index report_paper_area_ix on report_paper (area, at);
comment on table report_paper is 'Head and foot of a report on paper; what is typed anew takes the place of the old, which stays';
comment on column report_paper.area is 'Instead of a unit: the report on all organisations of an area';
comment on column report_paper.form is 'Whose rules it follows: PARTY, STATE';
comment on column report_paper.mark is 'The issuer''s letters in a number';
comment on column report_paper.number is 'Empty while it is not registered';
comment on column report_paper.recipients is 'One a line';

create table summary_text (
    id bigint generated always as identity,
    round bigint not null,
    area bigint not null,
    element text not null,
    body text not null,
    at timestamptz not null,
    account bigint,
    person text not null,
    replaced_at timestamptz,
    constraint summary_text_pk primary key (id),
    constraint summary_text_round_fk foreign key (round) references report_round (id),
    constraint summary_text_area_fk foreign key (area) references area (id)
);
create unique index summary_text_current on summary_text (round, area, element) where replaced_at is null;
create index summary_text_round_ix on summary_text (round);
create index summary_text_area_ix on summary_text (area);
comment on table summary_text is 'Narrative parts of the report on an area; a new wording takes the place of the old one, which stays';
