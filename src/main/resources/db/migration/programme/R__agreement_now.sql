-- What each agreement says now, whether it is signed, and until when it holds.

create or replace view agreement_now as
   select a.id as agreement, a.programme, w.id as wording, w.title, w.level, w.area, w.starts,
          w.ends, coalesce(c.on_day, w.ends) as until, s.number, s.signed_on, s.file,
          c.kind as closing,
          s.agreement is not null and c.kind is distinct from 'WITHDRAWN' as counts
     from agreement a
     join lateral (  select t.*
                       from agreement_wording t
                      where t.agreement = a.id
                   order by t.id desc
                      limit 1) w on true
left join agreement_signature s on s.agreement = a.id
left join agreement_closing c on c.agreement = a.id;
comment on view agreement_now is 'Each agreement by its last wording; it counts once it is signed and not taken back';
