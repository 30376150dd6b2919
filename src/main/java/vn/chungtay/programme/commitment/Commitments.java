package vn.chungtay.programme.commitment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.documents.StoredFile;
import vn.chungtay.documents.StoredFiles;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.appraisal.By;
import vn.chungtay.shared.Outcome;

/// Keeps commitments and what comes of them. Rows are only ever added; a step that the state does
/// not allow any more is refused.
@Component
class Commitments {
    private final JdbcClient database;
    private final Clock clock;
    private final Trail trail;
    private final StoredFiles files;
    private final CommitmentRows rows;

    Commitments(
            JdbcClient database, Clock clock, Trail trail, StoredFiles files, CommitmentRows rows) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
        this.files = files;
        this.rows = rows;
    }

    /// @return its number, refused with that of the same one that still stands
    @Transactional
    Outcome<Long> register(Registration wanted, Viewer viewer) {
        database.sql("select id from unit where id = :unit for no key update")
                .param("unit", wanted.unit().id().value())
                .query(Long.class)
                .single();
        var same = same(wanted);
        if (same.isPresent()) {
            return Outcome.refused("commitment.refusal.same", same.get().toString());
        }
        var id = rows.register(wanted, By.of(viewer, clock));
        var act =
                Act.of("commitment.register", "commitment " + id)
                        .after("year", wanted.year())
                        .after("title", wanted.title());
        trail.record(act.in(new Scope.OfUnit(wanted.unit().id().value())));
        return Outcome.accepted(id);
    }

    /// Of a list, whose bringing in is told to the trail as a whole.
    ///
    /// @return whether it is new; the same one that still stands is left as it is
    @Transactional
    boolean take(Registration wanted, String person) {
        if (same(wanted).isPresent()) {
            return false;
        }
        rows.register(wanted, new By(OffsetDateTime.now(clock), null, person));
        return true;
    }

    private Optional<Long> same(Registration wanted) {
        return about(
                        """
                        select c.id
                          from commitment c
                         where c.unit = :unit
                           and c.year = :year
                           and c.holder = :holder
                           and coalesce(search_text(c.person), '')
                               = coalesce(search_text(cast(:whose as text)), '')
                           and search_text(c.title) = search_text(:title)
                           and not exists (select
                                             from commitment_withdrawal w
                                            where w.commitment = c.id)
                         limit 1
                        """,
                        wanted)
                .query(Long.class)
                .optional();
    }

    private JdbcClient.StatementSpec about(String sql, Registration wanted) {
        return database.sql(sql)
                .param("unit", wanted.unit().id().value())
                .param("year", wanted.year())
                .param("holder", wanted.holder().name())
                .param("whose", wanted.person())
                .param("title", wanted.title());
    }

    @Transactional
    Outcome<Long> tell(long commitment, CommitmentRows.Told told, Viewer viewer) {
        if (!isOpen(commitment, Step.TELL)) {
            return Outcome.refused("commitment.refusal.step");
        }
        var id = rows.tell(commitment, told, By.of(viewer, clock));
        record(
                commitment,
                Act.of("commitment.tell", "commitment " + commitment)
                        .after("result", told.course()));
        told.paper().ifPresent(paper -> file(commitment, id, paper, viewer));
        return Outcome.accepted(id);
    }

    /// Files a paper that shows the last result.
    @Transactional
    Outcome<Long> prove(long commitment, StoredFile paper, Viewer viewer) {
        if (!isOpen(commitment, Step.PROVE)) {
            return Outcome.refused("commitment.refusal.step");
        }
        return Outcome.accepted(file(commitment, result(commitment), paper, viewer));
    }

    private long file(long commitment, long result, StoredFile paper, Viewer viewer) {
        record(
                commitment,
                Act.of("commitment.prove", "commitment " + commitment)
                        .after("evidence", paper.name()));
        return database.sql(
                        """
                           insert into commitment_evidence (result, file, name, at, account, person)
                           values (:result, :file, :name, :at, :account, :person)
                        returning id
                        """)
                .param("result", result)
                .param("file", files.store(paper).value())
                .param("name", paper.name())
                .params(By.of(viewer, clock).parameters())
                .query(Long.class)
                .single();
    }

    /// Whoever told the result does not appraise it as well.
    @Transactional
    Outcome<Long> appraise(long commitment, Verdict verdict, String reason, Viewer viewer) {
        if (!isOpen(commitment, Step.APPRAISE)) {
            return Outcome.refused("commitment.refusal.step");
        }
        var result = result(commitment);
        var by = By.of(viewer, clock);
        if (isToldBy(result, by)) {
            return Outcome.refused("commitment.refusal.own");
        }
        record(
                commitment,
                Act.of("commitment.appraise", "commitment " + commitment)
                        .after("verdict", verdict));
        rows.appraise(result, verdict, reason, by);
        return Outcome.accepted(result);
    }

    private boolean isToldBy(long result, By by) {
        return database.sql(
                        """
                        select exists (select
                                         from commitment_result
                                        where id = :result
                                          and account = :account)
                        """)
                .param("result", result)
                .param("account", by.account())
                .query(Boolean.class)
                .single();
    }

    @Transactional
    Outcome<Long> withdraw(long commitment, String reason, Viewer viewer) {
        if (!isOpen(commitment, Step.WITHDRAW)) {
            return Outcome.refused("commitment.refusal.step");
        }
        record(
                commitment,
                Act.of("commitment.withdraw", "commitment " + commitment).after("reason", reason));
        database.sql(
                        """
                        insert into commitment_withdrawal (commitment, reason, at, account, person)
                        values (:commitment, :reason, :at, :account, :person)
                        """)
                .param("commitment", commitment)
                .param("reason", reason)
                .params(By.of(viewer, clock).parameters())
                .update();
        return Outcome.accepted(commitment);
    }

    /// Holds the commitment until the transaction ends, so that two do not answer at once.
    private boolean isOpen(long commitment, Step step) {
        database.sql("select id from commitment where id = :id for update")
                .param("id", commitment)
                .query(Long.class)
                .single();
        return database.sql("select state from commitment_state where commitment = :id")
                .param("id", commitment)
                .query((row, number) -> State.valueOf(row.getString("state")))
                .single()
                .steps()
                .contains(step);
    }

    private long result(long commitment) {
        return database.sql("select result from commitment_state where commitment = :id")
                .param("id", commitment)
                .query(Long.class)
                .single();
    }

    private void record(long commitment, Act act) {
        var unit =
                database.sql("select unit from commitment where id = :id")
                        .param("id", commitment)
                        .query(Long.class)
                        .single();
        trail.record(act.in(new Scope.OfUnit(unit)));
    }
}
