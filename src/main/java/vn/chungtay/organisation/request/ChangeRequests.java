package vn.chungtay.organisation.request;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.organisation.reorganisation.ReorganisationId;
import vn.chungtay.shared.Outcome;

/// Keeps requests and their answers. One that is answered is answered for good.
@Component
class ChangeRequests {
    private final JdbcClient database;
    private final Clock clock;
    private final Trail trail;

    ChangeRequests(JdbcClient database, Clock clock, Trail trail) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
    }

    /// @return its number; or that of the same request that is still open
    @Transactional
    Outcome<Long> ask(RequestForm form, LocalDate from) {
        var asked =
                database.sql(
                                """
                                   insert into change_request (kind, unit, area, name, wanted_from,
                                          reason, requested_at, requested_by)
                                   select :kind, unit.id,
                                          (select id
                                             from area
                                            where code = :area
                                              and voided_at is null),
                                          :name, :from, :reason, :at, :by
                                     from unit
                                    where unit.code = :unit
                                      and unit.voided_at is null
                                       on conflict do nothing
                                returning id
                                """)
                        .param("kind", form.wanted().name())
                        .param("unit", form.unit())
                        .param("area", isOfBranch(form) ? form.area() : null)
                        .param("name", name(form))
                        .param("from", from)
                        .param("reason", form.reason())
                        .param("at", OffsetDateTime.now(clock))
                        .param("by", form.by())
                        .query(Long.class)
                        .optional();
        asked.ifPresent(id ->
                trail.record(Act.of("request.ask", "request " + id).after("unit", unit(form))));
        return asked.map(Outcome::accepted)
                .orElseGet(() ->
                        same(form)
                                .<Outcome<Long>>map(id ->
                                        Outcome.refused("request.refusal.open", id.toString()))
                                .orElseGet(() -> Outcome.refused("request.refusal.unit")));
    }

    /// @return whether it was still open
    @Transactional
    boolean decline(long id, String by, String note) {
        return answer(id, Answer.DECLINED, by, new Outcomes(note, null));
    }

    @Transactional
    boolean withdraw(long id, String by) {
        return answer(id, Answer.WITHDRAWN, by, new Outcomes(null, null));
    }

    @Transactional
    boolean accept(long id, String by, ReorganisationId decision) {
        return answer(id, Answer.ACCEPTED, by, new Outcomes(null, decision));
    }

    private record Outcomes(@Nullable String note, @Nullable ReorganisationId decision) {}

    private boolean answer(long id, Answer answer, String by, Outcomes outcomes) {
        var decision = outcomes.decision();
        trail.record(Act.of("request.answer", "request " + id).after("answer", answer));
        return database.sql(
                                """
                                update change_request
                                   set answered_at = :at,
                                       answered_by = :by,
                                       answer = :answer,
                                       note = :note,
                                       reorganisation = :decision
                                 where id = :id
                                   and answered_at is null
                                """)
                        .param("at", OffsetDateTime.now(clock))
                        .param("by", by)
                        .param("answer", answer.name())
                        .param("note", outcomes.note())
                        .param("decision", decision == null ? null : decision.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static String unit(RequestForm form) {
        return Objects.toString(form.unit(), "");
    }

    private Optional<Long> same(RequestForm form) {
        return database.sql(
                        """
                        select c.id
                          from change_request c
                          join unit on unit.id = c.unit
                         where c.answered_at is null
                           and c.kind = :kind
                           and unit.code = :unit
                           and coalesce(c.name, '') = coalesce(cast(:name as text), '')
                        """)
                .param("kind", form.wanted().name())
                .param("unit", form.unit())
                .param("name", name(form))
                .query(Long.class)
                .optional();
    }

    private static boolean isOfBranch(RequestForm form) {
        return form.wanted() == RequestKind.NEW_BRANCH;
    }

    private static @Nullable String name(RequestForm form) {
        return form.wanted() == RequestKind.DISSOLVE ? null : form.name();
    }
}
