package vn.chungtay.programme.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.appraisal.By;
import vn.chungtay.shared.Outcome;

/// Takes the steps of agreements: a step that the state does not allow any more is refused, and one
/// that was taken is told to the trail.
@Component
class Agreements {
    private final JdbcClient database;
    private final AgreementRows rows;
    private final Trail trail;
    private final Clock clock;

    Agreements(JdbcClient database, AgreementRows rows, Trail trail, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.trail = trail;
        this.clock = clock;
    }

    /// @return its number
    @Transactional
    long draft(String programme, Wording wording, Viewer viewer) {
        var id = rows.begin(programme, wording, By.of(viewer, clock));
        record(id, told("agreement.draft", id, wording));
        return id;
    }

    /// @param seen the agreement as it was read when somebody began to change it
    @Transactional
    Outcome<Long> change(Agreement seen, Wording wording, Viewer viewer) {
        if (!isOpen(seen.id(), Step.EDIT)) {
            return Outcome.refused("agreement.refusal.step");
        }
        if (lastWording(seen.id()) != seen.wording()) {
            return Outcome.refused("agreement.refusal.changed");
        }
        record(seen.id(), told("agreement.change", seen.id(), wording));
        return Outcome.accepted(rows.add(seen.id(), wording, By.of(viewer, clock)));
    }

    @Transactional
    Outcome<Long> sign(Agreement seen, AgreementRows.Paper paper, Viewer viewer) {
        var id = seen.id();
        if (!isOpen(id, Step.SIGN)) {
            return Outcome.refused("agreement.refusal.step");
        }
        if (lastWording(id) != seen.wording()) {
            return Outcome.refused("agreement.refusal.changed");
        }
        rows.sign(id, paper, By.of(viewer, clock));
        record(
                id,
                Act.of("agreement.sign", thing(id))
                        .after("document", paper.number())
                        .after("date", paper.on()));
        return Outcome.accepted(id);
    }

    @Transactional
    Outcome<Long> appraise(long id, NewAppraisal said, Viewer viewer) {
        if (!isOpen(id, Step.APPRAISE)) {
            return Outcome.refused("agreement.refusal.step");
        }
        rows.appraise(id, said, By.of(viewer, clock));
        record(
                id,
                Act.of("agreement.appraise", thing(id))
                        .after("year", said.year())
                        .after("verdict", said.verdict()));
        return Outcome.accepted(id);
    }

    @Transactional
    Outcome<Long> close(long id, NewClosing closing, Viewer viewer) {
        if (!isOpen(id, Step.CLOSE) || isClosed(id)) {
            return Outcome.refused("agreement.refusal.step");
        }
        rows.close(id, closing, By.of(viewer, clock));
        var act = Act.of("agreement.close", thing(id)).after("reason", closing.reason());
        var on = closing.on();
        record(id, on == null ? act : act.after("ends", on));
        return Outcome.accepted(id);
    }

    private static Act told(String kind, long id, Wording wording) {
        var parties = wording.parties().stream().map(Party::name).collect(Collectors.joining("; "));
        return Act.of(kind, thing(id))
                .after("title", wording.title())
                .after("starts", wording.starts())
                .after("ends", wording.ends())
                .after("parties", parties)
                .after("tasks", wording.tasks().size());
    }

    private static String thing(long id) {
        return "agreement " + id;
    }

    /// Holds the agreement until the transaction ends, so that two do not answer at once.
    private boolean isOpen(long id, Step step) {
        database.sql("select id from agreement where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .single();
        return database.sql(
                        "select %s from agreement_now g where g.agreement = :id"
                                .formatted(State.SQL))
                .param("id", id)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> State.valueOf(row.getString(1)))
                .single()
                .steps()
                .contains(step);
    }

    /// Ended today, it still stands until the day is over.
    private boolean isClosed(long id) {
        return database.sql(
                        """
                        select exists (select
                                         from agreement_closing c
                                        where c.agreement = :id)
                        """)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private long lastWording(long id) {
        return database.sql("select max(w.id) from agreement_wording w where w.agreement = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /// It concerns the unit that drew it up.
    private void record(long id, Act act) {
        var unit =
                database.sql(
                                """
                                select p.unit
                                  from agreement_now g
                                  join agreement_party p
                                    on p.wording = g.wording
                                   and p.position = 1
                                 where g.agreement = :id
                                """)
                        .param("id", id)
                        .query(Long.class)
                        .single();
        trail.record(act.in(new Scope.OfUnit(unit)));
    }
}
