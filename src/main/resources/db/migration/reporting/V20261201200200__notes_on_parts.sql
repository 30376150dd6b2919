-- What readers say of the parts of a report on an area is kept with what is said of cells; it is answered, and
-- settled by whoever writes the report.

alter table report_note
    alter column report drop not null,
    add column round bigint,
    add column area bigint,
    add column answers bigint,
    add constraint report_note_round_fk foreign key (round) references report_round (id),
    add constraint report_note_area_fk foreign key (area) references area (id),
    add constraint report_note_answers_fk foreign key (answers) references report_note (id),
    add constraint report_note_of_one check (num_nonnulls(report, area) = 1),
    add constraint report_note_area_in_round check (num_nulls(area, round) in (0, 2));
create index report_note_area_ix on report_note (area, round);
create index report_note_round_ix on report_note (round);
create index report_note_answers_ix on report_note (answers);
comment on table report_note is 'What is said or shown about one cell: a comment, evidence, what a return asks for; or about a part of the report on an area';
comment on column report_note.report is 'Of a unit; empty for the report on an area, which has a round and the area';
comment on column report_note.answers is 'The note that it is an answer to';

create table report_note_settlement (
    note bigint not null,
    at timestamptz not null,
    account bigint,
    person text not null,
    constraint report_note_settlement_pk primary key (note),
    constraint report_note_settlement_note_fk foreign key (note) references report_note (id)
);
comment on table report_note_settlement is 'A comment that whoever writes the report has dealt with';

create trigger report_note_settlement_is_kept
    before update or delete or truncate on report_note_settlement
    for each statement execute function refuse_forgetting();
