-- What happens to areas and units happens by a decision: signed, effective from a day, and undone by
-- a row that says when and why, never by deleting.

create table reorganisation (
    id bigint generated always as identity,
    decision_number text not null,
    decision_date date not null,
    effective_on date not null,
    document text,
    note text not null default '',
    signed_at timestamptz not null,
    signed_by text not null,
    undone_at timestamptz,
    undone_reason text,
    constraint reorganisation_pk primary key (id),
    constraint reorganisation_days_finite
        check (isfinite(decision_date) and isfinite(effective_on)),
    constraint reorganisation_number_given check (btrim(decision_number) <> ''),
    constraint reorganisation_signer_given check (btrim(signed_by) <> ''),
    constraint reorganisation_undone_with_reason
        check ((undone_at is null) = (undone_reason is null) and btrim(undone_reason) <> '')
);
comment on table reorganisation is 'A decision that establishes, merges, splits, renames, moves or ends areas and units';
comment on column reorganisation.document is 'Where the decision can be read; null until it is filed';
