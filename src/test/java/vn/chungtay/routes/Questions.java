package vn.chungtay.routes;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Examples of what units are asked about targets.
record Questions(JdbcClient database) {

    /// @return a question to a unit, about a target there is not
    String question(String unit) {
        return database.sql(
                        """
                           insert into target_question (programme, target, period, unit, numerator,
                                  denominator, answer_by, asked_at, person)
                           select c.programme, gen_random_uuid()::text, '2021', u.id, 0, 1,
                                  date '2026-12-31', now(), 'Bà Thử'
                             from unit u, current_programme c
                            where u.code = ?
                        returning id
                        """)
                .param(unit)
                .query(Long.class)
                .single()
                .toString();
    }
}
