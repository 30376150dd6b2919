package vn.chungtay.routes;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.documents.TestPaper;
import vn.chungtay.routes.Call.Aim;

/// Documents of the register for a [World], made anew for each request that may use them up.
record Filed(JdbcClient database) {

    String example(Person by, Aim aim) {
        return aim == Aim.UNKNOWN ? World.UNKNOWN : "" + document();
    }

    private long document() {
        return database.sql(
                        """
                           insert into issued_document (number, issued_on, issuer, kind, summary,
                                  words, file, made_at, person)
                           select count(*) + 1 || '-BC/TU', date '2025-01-01', 'Tỉnh ủy', 'REPORT',
                                  'Thử', array_to_tsvector('{thu}'), ?, now(), 'Bà Thử'
                             from issued_document
                        returning id
                        """)
                .param(TestPaper.filed(database))
                .query(Long.class)
                .single();
    }
}
