package vn.chungtay.routes;

import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.documents.TestPaper;
import vn.chungtay.routes.Call.Aim;

/// Versions of reports, and what is said of them, for a [World], made anew for each request that
/// may use them up.
record Versions(JdbcClient database) {
    private static final String UNIT = "/reports/{form}/{period}/{stage}/{unit}/paper/versions";
    private static final String AREA = "/summaries/{form}/{period}/{stage}/{area}/versions";

    void into(Map<String, BiFunction<Person, Aim, String>> examples) {
        new Talks(database).into(examples);
        examples.put(
                UNIT + "/{version}",
                (by, aim) -> aim == Aim.UNKNOWN ? "0" : kept("unit", World.place(aim), by));
        examples.put(
                AREA + "/{version}",
                (by, aim) ->
                        aim == Aim.UNKNOWN ? "0" : kept("area", World.place(aim).substring(3), by));
        for (var path : new String[] {UNIT, AREA}) {
            examples.put(path + "/{version}/paper.{kind}", (_, _) -> "pdf");
        }
    }

    /// @param whose `unit` or `area`
    private String kept(String whose, String code, Person by) {
        var paper = TestPaper.filed(database);
        return database.sql(
                        """
                             with made as (
                                   insert into report_version (round, %1$s, number, parts, sums,
                                          issuer, pdf, docx, at, person)
                                   select r.id, p.id, count(v.id) + 1, '{Thử}', '{0}', 'Thử',
                                          :paper, :paper, now(), 'Bà Thử'
                                     from report_round r
                                    cross join %1$s p
                                left join report_version v on v.round = r.id
                                      and v.%1$s = p.id
                                    where r.form = 'R6'
                                      and r.period = '2021-H1'
                                      and r.stage = 'FINAL'
                                      and p.code = :code
                                 group by r.id, p.id
                                returning id, number
                             ),
                             scanned as (
                                   insert into report_version_scan (version, file, number,
                                          signed_on, document, at, person)
                                   select made.id, :paper, '1-BC/T', date '2021-06-01',
                                          cast(:document as bigint), now(), 'Bà Thử'
                                     from made
                             )
                           select number from made
                        """
                                .formatted(whose))
                .param("paper", paper)
                .param("code", code)
                .param("document", new Filed(database).example(by, Aim.INSIDE))
                .query(String.class)
                .single();
    }
}
