-- Where each report stands is worked out as a step is taken, not for each report whenever somebody asks who has reported: with ten times the branches that took a second.

alter table report
    add column begun boolean not null
        generated always as (coalesce(-1 <= any (figures), false)) stored,
    drop constraint report_once,
    add constraint report_once unique (round, unit) include (id, begun);
comment on column report.begun is 'Whether anything is reported: no figure is below -1. With the id in the index, so that nobody reads the figures of all to know it';

create table report_standing (
    report bigint not null,
    round bigint not null,
    status text not null,
    submitted_at timestamptz,
    late boolean not null,
    accepted boolean not null,
    constraint report_standing_pk primary key (report),
    constraint report_standing_status_known
        check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED')),
    constraint report_standing_report_fk foreign key (report) references report (id),
    constraint report_standing_round_fk foreign key (round) references report_round (id)
);
create index report_standing_round_ix on report_standing (round);
comment on table report_standing is 'Where a report stands with which something was done. Derived from report_step: PostgreSQL writes it itself';
comment on column report_standing.submitted_at is 'When it was last submitted, also where it was taken back or returned since';
comment on column report_standing.late is 'Whether that was after its day';
comment on column report_standing.accepted is 'Whether the area''s line accepted what was last submitted';

-- Whoever takes a step holds its report, so that nobody else takes one meanwhile.
create function stand_reports(stepped bigint[]) returns void
    language sql
as $$
    insert into report_standing (report, round, status, submitted_at, late, accepted)
       select r.id, r.round,
              case last.kind
                  when 'APPROVED' then 'APPROVED'
                  when 'SUBMITTED' then 'SUBMITTED'
                  when 'RETURNED' then 'RETURNED'
                  when 'REOPENED' then 'RETURNED'
                  else 'DRAFT'
              end,
              sent.at,
              coalesce(sent.late, false),
              coalesce(taken.id > sent.id, false)
         from report r
    left join lateral (  select s.kind
                           from report_step s
                          where s.report = r.id
                            and s.kind <> 'ACCEPTED'
                       order by s.id desc
                          limit 1) last on true
    left join lateral (  select s.id, s.at, s.late
                           from report_step s
                          where s.report = r.id
                            and s.kind = 'SUBMITTED'
                       order by s.id desc
                          limit 1) sent on true
    left join lateral (  select s.id
                           from report_step s
                          where s.report = r.id
                            and s.kind = 'ACCEPTED'
                       order by s.id desc
                          limit 1) taken on true
        where r.id = any (stepped)
     order by r.id
           on conflict (report) do
       update set status = excluded.status,
                  submitted_at = excluded.submitted_at,
                  late = excluded.late,
                  accepted = excluded.accepted
$$;

create function stand_stepped_reports() returns trigger
    language plpgsql
as $$
begin
    perform stand_reports(array(select distinct report from new_rows));
    return null;
end
$$;

create trigger report_step_insert_is_told
    after insert on report_step
    referencing new table as new_rows
    for each statement execute function stand_stepped_reports();

select stand_reports(array(select distinct report from report_step));
