package vn.chungtay.routes;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.documents.TestPaper;
import vn.chungtay.routes.Call.Aim;

/// Agreements for a [World], made anew for each request that may use them up.
record Pacts(JdbcClient database) {

    String example(Person by, Aim aim) {
        return aim == Aim.UNKNOWN ? World.UNKNOWN : "" + signed(drafted(World.place(aim)));
    }

    /// Of a unit alone.
    private long drafted(String unit) {
        return database.sql(
                        """
                             with begun as (
                                      insert into agreement (programme, at, person)
                                      select programme, now(), 'Bà Thử'
                                        from current_programme
                                   returning id
                             ),
                             words as (
                                      insert into agreement_wording (agreement, title, level,
                                             area, starts, ends, at, person)
                                      select begun.id, 'Thử', s.level, s.area,
                                             date '2025-01-01', date '2025-12-31', now(), 'Bà Thử'
                                        from begun, unit_state s
                                        join unit u on u.id = s.unit
                                       where u.code = ?
                                       limit 1
                                   returning id
                             )
                           insert into agreement_party (wording, position, kind, unit)
                           select words.id, 1, 'UNIT', u.id
                             from words, unit u
                            where u.code = ?
                        returning wording
                        """)
                .params(unit, unit)
                .query(Long.class)
                .single();
    }

    /// With a key task and the document.
    private long signed(long wording) {
        return database.sql(
                        """
                             with paper as (
                                      select cast(? as bigint) as id
                             ),
                             task as (
                                      insert into agreement_task (wording, position, what, lead,
                                             due_on)
                                      values (?, 1, 'Làm đường', 1, date '2025-06-30')
                                   returning wording
                             )
                           insert into agreement_signature (agreement, wording, number, signed_on,
                                  file, at, person)
                           select w.agreement, w.id, '5-CTr/MTTQ', date '2025-01-05', paper.id,
                                  now(), 'Bà Thử'
                             from paper, task
                             join agreement_wording w on w.id = task.wording
                        returning agreement
                        """)
                .params(TestPaper.filed(database), wording)
                .query(Long.class)
                .single();
    }
}
