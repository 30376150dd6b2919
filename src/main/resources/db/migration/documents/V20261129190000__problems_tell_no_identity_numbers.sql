-- Lists are kept closed since an identity number may stand in them; what was told of their lines quoted it in clear.

update import_job j
   set errors = (select jsonb_agg(
                            case when e.error ->> 'column' = 'identity_number'
                                  and e.error ->> 'value' <> 'identity_number'
                                 then e.error || jsonb_build_object(
                                          'value', '•••',
                                          'message', replace(e.error ->> 'message',
                                                             e.error ->> 'value', '•••'))
                                 else e.error end
                            order by e.place)
                   from jsonb_array_elements(j.errors) with ordinality as e (error, place))
 where j.errors @> '[{"column": "identity_number"}]';
