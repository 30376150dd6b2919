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

create or replace view report_signature as
    select st.round, st.unit, signed.kind, signed.at, signed.person, s.totals, s.answered,
           s.inapplicable, encode(s.digest, 'hex') as digest,
           s.digest = sha256(convert_to(
               array_to_string(s.totals, ',') || ';'
               || array_to_string(s.answered, ',') || ';'
               || array_to_string(s.inapplicable, ','), 'UTF8')) as unchanged
      from report_state st
cross join lateral (  select t.id, t.kind, t.at, t.person
                        from report_step t
                       where t.report = st.report
                         and t.kind in ('SUBMITTED', 'APPROVED')
                    order by t.id desc
                       limit 1) signed
      join report_snapshot s on s.step = signed.id
     where st.status in ('SUBMITTED', 'APPROVED');
comment on view report_signature is 'The last signature under each report that still holds, with what was signed; what was taken back or returned has none';
