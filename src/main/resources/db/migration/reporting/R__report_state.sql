-- Where each report stands, derived from what was done with it.

create or replace view report_state as
   select r.id as report, r.round, r.unit,
          case last.kind
              when 'APPROVED' then 'APPROVED'
              when 'SUBMITTED' then 'SUBMITTED'
              when 'RETURNED' then 'RETURNED'
              when 'REOPENED' then 'RETURNED'
              else 'DRAFT'
          end as status,
          sent.at as submitted_at,
          coalesce(sent.late, false) as late,
          coalesce(taken.id > sent.id, false) as accepted
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
                      limit 1) taken on true;
comment on view report_state is 'The status of each report along the organisation''s line, and whether the area''s line accepted it';
