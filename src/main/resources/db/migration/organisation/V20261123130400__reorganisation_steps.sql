-- What a decision does, step by step, and who follows whom: a page and a conversion of figures to
-- today's units both ask for successors and whether they took over the whole or a part.

create table reorganisation_step (
    reorganisation bigint not null,
    position integer not null,
    kind text not null,
    area bigint,
    unit bigint,
    constraint reorganisation_step_pk primary key (reorganisation, position),
    constraint reorganisation_step_kind_known check (
        kind in ('ESTABLISH', 'MERGE', 'SPLIT', 'RENAME', 'CHANGE_LEVEL', 'TRANSFER', 'DISSOLVE')
    ),
    constraint reorganisation_step_about_one_thing check (num_nonnulls(area, unit) = 1),
    constraint reorganisation_step_reorganisation_fk foreign key (reorganisation)
        references reorganisation (id),
    constraint reorganisation_step_area_fk foreign key (area) references area (id),
    constraint reorganisation_step_unit_fk foreign key (unit) references unit (id)
);
create index reorganisation_step_area_ix on reorganisation_step (area);
create index reorganisation_step_unit_ix on reorganisation_step (unit);
comment on table reorganisation_step is 'One thing that a decision does to one area or unit';

create table area_succession (
    reorganisation bigint not null,
    predecessor bigint not null,
    successor bigint not null,
    extent text not null,
    constraint area_succession_pk primary key (reorganisation, predecessor, successor),
    constraint area_succession_of_another check (predecessor <> successor),
    constraint area_succession_extent_known check (extent in ('WHOLE', 'PART')),
    constraint area_succession_reorganisation_fk foreign key (reorganisation)
        references reorganisation (id),
    constraint area_succession_predecessor_fk foreign key (predecessor) references area (id),
    constraint area_succession_successor_fk foreign key (successor) references area (id)
);
create index area_succession_predecessor_ix on area_succession (predecessor);
create index area_succession_successor_ix on area_succession (successor);
comment on table area_succession is 'Which area took over which, wholly or in part';

create table unit_succession (
    reorganisation bigint not null,
    predecessor bigint not null,
    successor bigint not null,
    extent text not null,
    constraint unit_succession_pk primary key (reorganisation, predecessor, successor),
    constraint unit_succession_of_another check (predecessor <> successor),
    constraint unit_succession_extent_known check (extent in ('WHOLE', 'PART')),
    constraint unit_succession_reorganisation_fk foreign key (reorganisation)
        references reorganisation (id),
    constraint unit_succession_predecessor_fk foreign key (predecessor) references unit (id),
    constraint unit_succession_successor_fk foreign key (successor) references unit (id)
);
create index unit_succession_predecessor_ix on unit_succession (predecessor);
create index unit_succession_successor_ix on unit_succession (successor);
comment on table unit_succession is 'Which unit took over which, wholly or in part';

-- Whoever is taken over wholly has one successor only.
create unique index area_succession_whole_once
    on area_succession (reorganisation, predecessor) where extent = 'WHOLE';
create unique index unit_succession_whole_once
    on unit_succession (reorganisation, predecessor) where extent = 'WHOLE';
