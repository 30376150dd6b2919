-- Which tasks concern a unit or an area is told by whom the bodies of a programme are made of.

alter table programme_body
    add column organisations text[] not null default '{}',
    add column levels text[] not null default '{}',
    add constraint programme_body_organisations_known check (
        organisations <@ array['FF', 'FU', 'VA', 'TU', 'YU', 'WU']
    ),
    add constraint programme_body_levels_known check (
        levels <@ array['PROVINCE', 'DISTRICT', 'GRASSROOTS', 'BRANCH']
    );
comment on column programme_body.organisations is 'Whose units the body is made of; empty for party committees and agencies';
comment on column programme_body.levels is 'On which levels these stand; empty where the body is none of units and party committees';
