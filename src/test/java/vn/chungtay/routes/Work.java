package vn.chungtay.routes;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.documents.TestPaper;

/// Commitments for a [World], made anew for each request that may use them up.
record Work(JdbcClient database) {

    String commitment(String unit) {
        return ""
                + id(
                        """
                           insert into commitment (programme, unit, year, holder, origin, title,
                                  novelty, at, registered_by)
                           select p.programme, u.id, 2025, 'UNIT', 'REGISTERED', ?, 'Mới', now(),
                                  'Bà Thử'
                             from current_programme p, unit u
                            where u.code = ?
                        returning id
                        """,
                        "Việc " + unit,
                        unit);
    }

    /// Of the commitment that was made last.
    String evidence() {
        return ""
                + id(
                        """
                             with told as (
                                      insert into commitment_result (commitment, told_on, outcome,
                                             body, at, person)
                                      select max(id), date '2025-11-01', 'CARRIED_OUT', 'Xong',
                                             now(), 'Bà Thử'
                                        from commitment
                                   returning id
                             ),
                             paper as (
                                      select cast(? as bigint) as id
                             )
                           insert into commitment_evidence (result, file, name, at, person)
                           select told.id, paper.id, 'a.pdf', now(), 'Bà Thử'
                             from told, paper
                        returning id
                        """,
                        TestPaper.filed(database));
    }

    private long id(String statement, Object... values) {
        return database.sql(statement).params(List.of(values)).query(Long.class).single();
    }
}
