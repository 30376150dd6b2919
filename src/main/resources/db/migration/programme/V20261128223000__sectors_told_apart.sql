-- Some thresholds hold for one sector of an organisation. Where a form tells the sectors apart, each has
-- sides of its own; until now such a target could not be computed.

create table target_threshold_element (
    programme text not null,
    target text not null,
    threshold integer not null,
    role text not null,
    position integer not null,
    element text not null,
    constraint target_threshold_element_pk
        primary key (programme, target, threshold, role, element),
    constraint target_threshold_element_role_known check (role in ('NUMERATOR', 'DENOMINATOR')),
    constraint target_threshold_element_threshold_fk foreign key (programme, target, threshold)
        references target_threshold (programme, target, position)
        on delete cascade deferrable initially deferred
);
comment on table target_threshold_element is
    'The elements that are summed for the sector of a threshold alone, where forms tell it apart';
