-- When communes become one, so do their party committees: a decision is also about bodies.

alter table reorganisation_step
    add column body bigint,
    add constraint reorganisation_step_body_fk foreign key (body) references body (id),
    drop constraint reorganisation_step_about_one_thing;
alter table reorganisation_step
    add constraint reorganisation_step_about_one_thing check (num_nonnulls(area, unit, body) = 1);
create index reorganisation_step_body_ix on reorganisation_step (body);
