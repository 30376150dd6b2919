package vn.chungtay.routes;

import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.routes.Call.Aim;

/// Comments on parts of reports on areas for a [World], made anew for each request.
record Talks(JdbcClient database) {
    private static final String PART = "/summaries/{form}/{period}/{stage}/{area}/parts/{element}";

    void into(Map<String, BiFunction<Person, Aim, String>> examples) {
        examples.put(PART, (_, aim) -> aim == Aim.UNKNOWN ? "r6.none" : "r6.causes");
        examples.put(
                PART + "/notes/{id}",
                (by, aim) ->
                        aim == Aim.UNKNOWN
                                ? World.UNKNOWN
                                : said(by.login(), World.place(aim).substring(3)));
    }

    private String said(String login, String area) {
        return database.sql(
                        """
                           insert into report_note (round, area, element, kind, body, at, account,
                                  person)
                           select o.id, a.id, 'r6.causes', 'COMMENT', 'Thử', now(),
                                  (select id from account where login = ?), 'Người Thử'
                             from report_round o
                            cross join area a
                            where o.form = 'R6'
                              and o.period = '2021-H1'
                              and o.stage = 'FINAL'
                              and a.code = ?
                        returning id
                        """)
                .params(login, area)
                .query(String.class)
                .single();
    }
}
