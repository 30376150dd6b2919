-- Where each report stands, derived from what was done with it.

create or replace view report_state as
   select r.id as report, r.round, r.unit,
          coalesce(s.status, 'DRAFT') as status,
          s.submitted_at,
          coalesce(s.late, false) as late,
          coalesce(s.accepted, false) as accepted
     from report r
left join report_standing s
       on s.report = r.id
      and s.round = r.round;
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
