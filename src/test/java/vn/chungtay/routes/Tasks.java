package vn.chungtay.routes;

import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.documents.TestPaper;
import vn.chungtay.routes.Call.Aim;

/// Examples of what belongs to tasks of the programme to the duties of its bodies and to solutions.
record Tasks(JdbcClient database) {
    static final String BODY = "ban-dan-van-tinh-uy";
    private static final String DUTY = "D3.1";

    void into(Map<String, BiFunction<Person, Aim, String>> examples) {
        var task = "/programme/tasks/{task}";
        var duty = "/programme/duties/{item}";
        examples.put(
                task + "/{occurrence}/{body}",
                (by, aim) -> aim == Aim.UNKNOWN ? World.NAME : speaker(by.login(), BODY));
        examples.put(
                task + "/files/{file}", (_, aim) -> aim == Aim.UNKNOWN ? World.UNKNOWN : ofTask());
        examples.put(
                duty, (by, aim) -> aim == Aim.UNKNOWN ? World.NAME : speaker(by.login(), DUTY));
        examples.put(
                duty + "/files/{file}", (_, aim) -> aim == Aim.UNKNOWN ? World.UNKNOWN : ofDuty());
        var solution = "/programme/solutions/{item}";
        examples.put(
                solution,
                (by, aim) -> aim == Aim.UNKNOWN ? World.NAME : speaker(by.login(), "S1.1"));
        examples.put(
                solution + "/{body}",
                (by, aim) -> aim == Aim.UNKNOWN ? World.NAME : speaker(by.login(), BODY));
        examples.put(
                solution + "/files/{file}",
                (_, aim) -> aim == Aim.UNKNOWN ? World.UNKNOWN : ofSolution());
        examples.put(
                "/programme/bodies/{body}/delegates/{id}",
                (_, aim) -> aim == Aim.UNKNOWN ? World.UNKNOWN : delegate("tester"));
    }

    /// The body, or a duty of it, for which somebody speaks.
    private String speaker(String login, String about) {
        delegate(login);
        return about;
    }

    /// @return nothing to be named by where there is no such account
    private String delegate(String login) {
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

    private String ofTask() {
        return filed(
                """
                   insert into task_report (programme, task, occurrence, body, role, stage,
                          sentence, on_day, person, reported_at)
                   select programme, 1, 0, ?, 'LEAD', 'BLOCKED', 'Thử', date '2021-06-01',
                          'Người Thử', now()
                     from current_programme
                returning id
                """);
    }

    private String ofDuty() {
        return filed(
                """
                   insert into task_report (programme, duty_item, body, role, stage, sentence,
                          on_day, person, reported_at)
                   select programme, 'D3.1', ?, 'CHARGED', 'BLOCKED', 'Thử', date '2021-06-01',
                          'Người Thử', now()
                     from current_programme
                returning id
                """);
    }

    private String ofSolution() {
        return filed(
                """
                   insert into task_report (programme, solution, body, role, stage, sentence,
                          on_day, person, reported_at)
                   select programme, 'S1.1', ?, 'CONTRIBUTING', 'BLOCKED', 'Thử',
                          date '2021-06-01', 'Người Thử', now()
                     from current_programme
                returning id
                """);
    }

    /// A paper that came with a report of the body.
    private String filed(String report) {
        var said = database.sql(report).param(BODY).query(Long.class).single();
        return database.sql(
                        """
                             with paper as (
                                      select cast(? as bigint) as id
                             )
                           insert into task_report_evidence (report, file)
                           select ?, paper.id
                             from paper
                        returning file
                        """)
                .param(TestPaper.filed(database))
                .param(said)
                .query(String.class)
                .single();
    }
}
