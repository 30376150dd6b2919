-- Whoever looks after the program wants to see when the trail was last found whole.

create table audit_verification (
    id bigint generated always as identity,
    at timestamptz not null default now(),
    position bigint,
    whole boolean not null,
    constraint audit_verification_pk primary key (id)
);
create index audit_verification_at_ix on audit_verification (at);
comment on table audit_verification is 'Each time the chain was computed anew; a reminder for whoever looks after the program, no proof';
comment on column audit_verification.position is 'Of the last link there was; none in an empty chain';
