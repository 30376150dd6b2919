package vn.chungtay.programme.commitment;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.documents.StoredFile;
import vn.chungtay.programme.appraisal.By;

/// Writes the rows of commitments; whether they may be written is asked before.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CommitmentRows {
    private final JdbcClient database;

    CommitmentRows(JdbcClient database) {
        this.database = database;
    }

    /// @param on the day on which it stood so
    record Told(LocalDate on, Course course, String body, Optional<StoredFile> paper) {}

    /// @return its number
    long register(Registration wanted, By by) {
        return database.sql(
                        """
                           insert into commitment (programme, unit, year, holder, person, post,
                                  origin, title, novelty, at, account, registered_by)
                           values (:programme, :unit, :year, :holder, :whose, :post, :origin,
                                  :title, :novelty, :at, :account, :person)
                        returning id
                        """)
                .param("programme", wanted.programme())
                .param("unit", wanted.unit().id().value())
                .param("year", wanted.year())
                .param("holder", wanted.holder().name())
                .param("whose", wanted.person())
                .param("post", wanted.post())
                .param("origin", wanted.origin().name())
                .param("title", wanted.title())
                .param("novelty", wanted.novelty())
                .params(by.parameters())
                .query(Long.class)
                .single();
    }

    /// @return the id of the result
    long tell(long commitment, Told told, By by) {
        return database.sql(
                        """
                           insert into commitment_result (commitment, told_on, outcome, body, at,
                                  account, person)
                           values (:commitment, :on, :course, :body, :at, :account, :person)
                        returning id
                        """)
                .param("commitment", commitment)
                .param("on", told.on())
                .param("course", told.course().name())
                .param("body", told.body())
                .params(by.parameters())
                .query(Long.class)
                .single();
    }

    void appraise(long result, Verdict verdict, String reason, By by) {
        database.sql(
                        """
                        insert into commitment_appraisal (result, verdict, reason, at, account,
                               person)
                        values (:result, :verdict, :reason, :at, :account, :person)
                        """)
                .param("result", result)
                .param("verdict", verdict.name())
                .param("reason", reason)
                .params(by.parameters())
                .update();
    }
}
