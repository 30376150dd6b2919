package vn.chungtay.routes;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Examples of what belongs to tasks of the programme.
record Tasks(JdbcClient database) {
    static final String BODY = "ban-dan-van-tinh-uy";

    /// A body for which somebody speaks.
    String speaker(String login) {
        delegate(login);
        return BODY;
    }

    /// @return nothing to be named by where there is no such account
    String delegate(String login) {
        return database.sql(
                        """
                           insert into body_delegate (programme, body, account, valid_from,
                                  named_at)
                           select p.programme, ?, a.id, date '2021-01-01', now()
                             from current_programme p, account a
                            where a.login = ?
                               on conflict (programme, body, account) where ended_at is null
                               do update set named_at = now()
                        returning id
                        """)
                .params(BODY, login)
                .query(Long.class)
                .optional()
                .map(String::valueOf)
                .orElse(World.UNKNOWN);
    }

    String paper() {
        return database.sql(
                        """
                             with paper as (
                                      insert into stored_file (name, media_type, content, stored_at)
                                      values ('a.pdf', 'application/pdf', '%PDF-1.4', now())
                                   returning id
                             ),
                             said as (
                                      insert into task_report (programme, task, occurrence, body,
                                             role, stage, sentence, on_day, person, reported_at)
                                      select programme, 1, 0, ?, 'LEAD', 'BLOCKED', 'Thử',
                                             date '2021-06-01', 'Người Thử', now()
                                        from current_programme
                                   returning id
                             )
                           insert into task_report_evidence (report, file)
                           select said.id, paper.id
                             from said, paper
                        returning file
                        """)
                .param(BODY)
                .query(String.class)
                .single();
    }
}
