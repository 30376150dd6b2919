-- What units report: rounds of a form, a report for each unit, its figures, and how they came to be.

create table form_version (
    id bigint generated always as identity,
    programme text not null,
    form text not null,
    number integer not null,
    definition jsonb not null,
    constraint form_version_pk primary key (id),
    constraint form_version_once unique (programme, form, number),
    constraint form_version_from_one check (number > 0),
    constraint form_version_programme_fk foreign key (programme)
        references programme (code) deferrable initially deferred
);
comment on table form_version is 'A form as it was defined while a round opened; figures stand in the order of its elements';

create table report_round (
    id bigint generated always as identity,
    programme text not null,
    form text not null,
    period text not null,
    stage text not null,
    version bigint not null,
    first_day date not null,
    tree_on date not null,
    opens_on date not null,
    due_on date not null,
    closes_on date not null,
    constraint report_round_pk primary key (id),
    constraint report_round_once unique (programme, form, period, stage),
    constraint report_round_stage_known check (stage in ('ESTIMATE', 'FINAL')),
    constraint report_round_days_in_order
        check (first_day <= tree_on and opens_on <= due_on and due_on <= closes_on),
    constraint report_round_version_fk foreign key (version) references form_version (id)
);
create index report_round_version_ix on report_round (version);
comment on table report_round is 'One form for one period, as an estimate or as final figures; all days are inclusive';
comment on column report_round.tree_on is 'The last day of the period, whose tree the figures are totalled along';
comment on column report_round.due_on is 'May fall before the period ends; what comes later is late, and after closes_on nothing comes';

create table report (
    id bigint generated always as identity,
    round bigint not null,
    unit bigint not null,
    holder bigint not null,
    figures bigint[] not null,
    saved_at timestamptz not null,
    constraint report_pk primary key (id),
    constraint report_once unique (round, unit),
    constraint report_figures_in_a_row
        check (array_ndims(figures) = 1 and array_lower(figures, 1) = 1),
    constraint report_figures_not_negative check (-1 <= all (figures)),
    constraint report_round_fk foreign key (round) references report_round (id),
    constraint report_unit_fk foreign key (unit) references unit (id),
    constraint report_holder_fk foreign key (holder) references unit (id)
) with (fillfactor = 70, toast_tuple_target = 8160);
alter table report alter column figures set storage external;
create index report_unit_ix on report (unit);
create index report_holder_ix on report (holder, round);
comment on table report is 'What one unit itself reports in a round; nothing of the units below it';
comment on column report.figures is 'By the elements of the form: a figure, -1 where it does not apply, null while not reported';
comment on column report.holder is 'The grassroots unit it is summed up in: itself or above on the day of the tree; itself where there is none';

create table report_sum (
    round bigint not null,
    holder bigint not null,
    totals bigint[] not null,
    answered bigint[] not null,
    inapplicable bigint[],
    constraint report_sum_pk primary key (round, holder),
    constraint report_sum_round_fk foreign key (round) references report_round (id),
    constraint report_sum_holder_fk foreign key (holder) references unit (id)
) with (fillfactor = 70, toast_tuple_target = 8160);
alter table report_sum alter column totals set storage external;
alter table report_sum alter column answered set storage external;
create index report_sum_holder_ix on report_sum (holder);
comment on table report_sum is 'The reports of a grassroots unit and its branches added up. Derived: PostgreSQL writes it itself';
comment on column report_sum.answered is 'How many reports have a figure or say that none applies';
comment on column report_sum.inapplicable is 'How many of them say that none applies; null when none does';

create table report_change (
    id bigint generated always as identity,
    report bigint not null,
    at timestamptz not null,
    account bigint,
    person text not null,
    source text not null,
    places integer[] not null,
    before bigint[] not null,
    after bigint[] not null,
    constraint report_change_pk primary key (id),
    constraint report_change_source_known
        check (source in ('PAGE', 'FILE', 'API', 'LIST', 'REGISTER', 'CARRIED')),
    constraint report_change_of_something check (
        cardinality(places) > 0
        and cardinality(places) = cardinality(before)
        and cardinality(places) = cardinality(after)
    ),
    constraint report_change_report_fk foreign key (report) references report (id)
);
create index report_change_report_ix on report_change (report, id);
comment on table report_change is 'Who changed which figures of a report from what to what; only ever added to';
comment on column report_change.account is 'The account it was done with; null where the program did it at its start';
comment on column report_change.places is 'Which elements, counted from 1 in the order of the form';

create table report_text (
    id bigint generated always as identity,
    report bigint not null,
    element text not null,
    body text not null,
    at timestamptz not null,
    account bigint,
    person text not null,
    replaced_at timestamptz,
    constraint report_text_pk primary key (id),
    constraint report_text_report_fk foreign key (report) references report (id)
);
create unique index report_text_current on report_text (report, element) where replaced_at is null;
create index report_text_report_ix on report_text (report, element, id);
comment on table report_text is 'The narrative parts of a report; a new wording takes the place of the old one, which stays';

create table report_note (
    id bigint generated always as identity,
    report bigint not null,
    element text not null,
    kind text not null,
    body text not null,
    file bigint,
    at timestamptz not null,
    account bigint,
    person text not null,
    removed_at timestamptz,
    constraint report_note_pk primary key (id),
    constraint report_note_kind_known check (kind in ('COMMENT', 'LINK', 'FILE', 'RETURN')),
    constraint report_note_says_something check (btrim(body) <> ''),
    constraint report_note_file_due check ((file is null) = (kind <> 'FILE')),
    constraint report_note_report_fk foreign key (report) references report (id)
);
create index report_note_report_ix on report_note (report, element);
comment on table report_note is 'What is said or shown about one cell: a comment, evidence, what a return asks for';
comment on column report_note.file is 'A row of stored_file, which another module keeps';
