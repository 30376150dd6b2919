-- Where each commitment stands, derived from what was told about it.

create or replace view commitment_state as
   select c.id as commitment, c.programme, c.unit, c.year, c.holder, r.id as result,
          case
              when w.commitment is not null then 'WITHDRAWN'
              when r.id is null then 'REGISTERED'
              when r.outcome = 'NOT_CARRIED_OUT' then 'NOT_CARRIED_OUT'
              when a.result is null then 'CARRIED_OUT'
              else a.verdict
          end as state
     from commitment c
left join commitment_withdrawal w on w.commitment = c.id
left join lateral (  select t.id, t.outcome
                       from commitment_result t
                      where t.commitment = c.id
                   order by t.id desc
                      limit 1) r on true
left join commitment_appraisal a on a.result = r.id;
comment on view commitment_state is 'What each commitment has come to: the last result and its appraisal decide';
