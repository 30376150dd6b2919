package vn.chungtay.routes;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.routes.Call.Aim;

/// Examples of programmes that are about to be started.
record Proposed(JdbcClient database) {

    /// With the files of the programme that is held.
    String example(Person by, Aim aim) {
        if (aim == Aim.UNKNOWN) {
            return World.UNKNOWN;
        }
        var id =
                database.sql(
                                """
                                   insert into programme_proposal (programme, title, account,
                                          person, proposed_at)
                                   select p.programme, 'Đề án thử', min(a.id), 'Bà Thử', now()
                                     from current_programme p, account a
                                 group by p.programme
                                returning id
                                """)
                        .query(Long.class)
                        .single();
        database.sql(
                        """
                        insert into programme_proposal_file (proposal, path, content)
                        select ?, f.path, f.content
                          from programme_edition_file f
                          join current_programme p on p.programme = f.programme
                         where f.edition = 1
                        """)
                .param(id)
                .update();
        return String.valueOf(id);
    }
}
