-- Forms and rules as a programme defines them, and the figures its annex printed, as printed.

create table form (
    programme text not null,
    code text not null,
    position integer not null,
    definition jsonb not null,
    constraint form_pk primary key (programme, code),
    constraint form_programme_fk foreign key (programme)
        references programme (code) deferrable initially deferred,
    constraint form_defines_itself check (definition ->> 'code' = code)
);
comment on table form is 'A form (biểu): rows, header and elements, kept as defined because they are read and shown as a whole';

create table rule (
    programme text not null,
    code text not null,
    position integer not null,
    definition jsonb not null,
    constraint rule_pk primary key (programme, code),
    constraint rule_programme_fk foreign key (programme)
        references programme (code) deferrable initially deferred,
    constraint rule_defines_itself check (definition ->> 'code' = code)
);
comment on table rule is 'A relation that must hold between figures; findings are computed from it, never stored';

create table publication (
    programme text not null,
    code text not null,
    title text not null,
    document text not null,
    printed_on date not null,
    issuer text not null,
    constraint publication_pk primary key (programme),
    constraint publication_programme_fk foreign key (programme)
        references programme (code) deferrable initially deferred
);
comment on table publication is 'Who printed the figures of the annex, in which document, on which day';

create table published_figure (
    programme text not null,
    form text not null,
    period text not null,
    line text not null,
    code text not null,
    printed text not null,
    amount numeric not null,
    constraint published_figure_pk primary key (programme, form, period, line, code),
    constraint published_figure_publication_fk foreign key (programme)
        references publication (programme) deferrable initially deferred,
    constraint published_figure_form_fk foreign key (programme, form)
        references form (programme, code) deferrable initially deferred,
    constraint published_figure_line_known
        check (line in ('FF', 'FU', 'VA', 'TU', 'YU', 'WU', 'TOTAL', 'RATE')),
    constraint published_figure_not_negative check (amount >= 0),
    constraint published_figure_something_printed check (printed <> '')
);
comment on table published_figure is 'A figure exactly as printed and the amount it says; a blank on paper is no row';
comment on column published_figure.line is 'An organisation, or the printed row of totals or of rates';
comment on column published_figure.code is 'The element counted, or the rate';
comment on column published_figure.amount is 'A count, or a rate in percent with the decimals printed';
