-- Sessions of all nodes, in the shape that Spring Session asks for: whoever signed in at one node is
-- known at the next, and can see and end their other sessions.

create table spring_session (
    primary_id text not null,
    session_id text not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval integer not null,
    expiry_time bigint not null,
    principal_name text,
    constraint spring_session_pk primary key (primary_id)
);
create unique index spring_session_id_ix on spring_session (session_id);
create index spring_session_expiry_ix on spring_session (expiry_time);
create index spring_session_principal_ix on spring_session (principal_name);
comment on table spring_session is 'A browser that signed in or is about to';

create table spring_session_attributes (
    session_primary_id text not null,
    attribute_name text not null,
    attribute_bytes bytea not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint spring_session_attributes_fk foreign key (session_primary_id)
        references spring_session (primary_id) on delete cascade
);
comment on table spring_session_attributes is 'What is remembered in a session';
