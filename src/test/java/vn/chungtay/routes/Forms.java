package vn.chungtay.routes;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Sources of lists for a [World], made anew for each request that may take them away.
record Forms(JdbcClient database) {

    String of(String owner) {
        return database.sql(
                        """
                           insert into import_source (name, kind, headings, fixed, words, account,
                                  made_by, changed_at)
                           select 'Nguồn ' || gen_random_uuid(), 'members', '{"person_id": "Mã"}',
                                  '{}', '{}', id, 'Ông Thử', now()
                             from account
                            where login = ?
                        returning id
                        """)
                .param(owner)
                .query(String.class)
                .single();
    }
}
