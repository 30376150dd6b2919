package vn.chungtay.routes;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.routes.Call.Aim;

/// Examples of changes to a programme that wait for a signature.
record Amended(JdbcClient database) {

    /// What is changed, added and taken away on a page by itself.
    static final Map<String, String> PARTS =
            Map.of(
                    "/programmes/{code}/parts/{part}", "task-15",
                    "/programmes/{code}/additions/{addition}", "task",
                    "/programmes/{code}/removals/{removal}", "task-15");

    /// With the files of the edition in force.
    String example(Person by, Aim aim) {
        if (aim == Aim.UNKNOWN) {
            return World.UNKNOWN;
        }
        var id =
                database.sql(
                                """
                                   insert into programme_amendment (programme, base, changes,
                                          account, person, drafted_at)
                                   select e.programme, max(e.number), array['Sửa thử'],
                                          (select min(id) from account), 'Bà Thử', now()
                                     from current_programme p
                                     join programme_edition e on e.programme = p.programme
                                 group by e.programme
                                returning id
                                """)
                        .query(Long.class)
                        .single();
        database.sql(
                        """
                        insert into programme_amendment_file (amendment, path, content)
                        select a.id, f.path, f.content
                          from programme_amendment a
                          join programme_edition_file f
                            on f.programme = a.programme
                           and f.edition = a.base
                         where a.id = ?
                        """)
                .param(id)
                .update();
        return String.valueOf(id);
    }
}
