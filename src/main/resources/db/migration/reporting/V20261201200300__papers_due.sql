-- Putting a report on paper takes as long as a hundred saves: whoever submits or approves many does not wait for it.

create table report_version_due (
    id bigint generated always as identity,
    round bigint not null,
    unit bigint not null,
    account bigint,
    person text not null,
    at timestamptz not null,
    constraint report_version_due_pk primary key (id),
    constraint report_version_due_round_fk foreign key (round) references report_round (id),
    constraint report_version_due_unit_fk foreign key (unit) references unit (id)
);
create index report_version_due_round_ix on report_version_due (round);
create index report_version_due_unit_ix on report_version_due (unit);
comment on table report_version_due is 'Reports of units that somebody put their name to and whose paper is still to be kept';
comment on column report_version_due.account is 'Of whoever submitted or approved it';
