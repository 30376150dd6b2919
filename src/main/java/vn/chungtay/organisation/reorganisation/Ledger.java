package vn.chungtay.organisation.reorganisation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;

/// Writes a plan as sets: two statements for what begins, two for what is over, whatever the number
/// of units.
@Component
class Ledger {
    private final JdbcClient database;
    private final Trail trail;

    Ledger(JdbcClient database, Trail trail) {
        this.database = database;
        this.trail = trail;
    }

    /// Plans made from now on see what every earlier writer wrote.
    void lock() {
        database.sql("lock table registry_change in share row exclusive mode").update();
    }

    /// Asks the deferred questions now instead of at the end of the transaction.
    void settle() {
        database.sql("set constraints registry_change_is_sound immediate").update();
        database.sql("set constraints registry_change_is_sound deferred").update();
    }

    ReorganisationId open(Decision decision, Signature signature) {
        trail.record(
                Act.of("decision.sign", "decision " + decision.number())
                        .after("signer", signature.by())
                        .after("from", decision.effectiveOn()));
        var id =
                database.sql(
                                """
                                   insert into reorganisation (decision_number, decision_date,
                                          effective_on, signed_at, signed_by)
                                   values (:number, :date, :effective_on, :at, :by)
                                returning id
                                """)
                        .param("number", decision.number().toString())
                        .param("date", decision.date())
                        .param("effective_on", decision.effectiveOn())
                        .param("at", signature.at())
                        .param("by", signature.by())
                        .query(Long.class)
                        .single();
        return new ReorganisationId(id);
    }

    void write(ReorganisationId by, LocalDate day, Plan plan) {
        for (var subject : Subject.values()) {
            var effects =
                    plan.effects().stream().filter(e -> e.known().subject() == subject).toList();
            var ended = effects.stream().filter(e -> e.kind() == Effect.Kind.ENDED).toList();
            var begun = effects.stream().filter(e -> e.kind() == Effect.Kind.ESTABLISHED).toList();
            var ids = longs(effects, e -> e.before() == null ? null : e.known().id());
            closeStates(subject, by, day, ids);
            endLives(subject, by, day, longs(ended, e -> e.known().id()));
            beginLives(subject, by, day, begun.stream().map(Effect::known).toList());
            openStates(
                    subject,
                    by,
                    day,
                    effects.stream().filter(e -> e.after() != null).map(Effect::known).toList());
        }
        for (var subject : Subject.values()) {
            var own = plan.successions().stream().filter(n -> n.subject() == subject).toList();
            if (!own.isEmpty()) {
                succeed(subject, by, own);
            }
        }
        act(by, plan.actions());
    }

    /// The last states end the day before; one that began on the day itself never held.
    private void closeStates(Subject subject, ReorganisationId by, LocalDate day, Long[] ids) {
        database.sql(
                        subject.in(
                                """
                                update {thing}_state
                                   set during = case when lower(during) < :day
                                                then daterange(lower(during), :day)
                                                else during end,
                                       closed_by = case when lower(during) < :day then :by end,
                                       voided_at = case when lower(during) = :day
                                                   then (select signed_at
                                                           from reorganisation
                                                          where id = :by) end,
                                       voided_by = case when lower(during) = :day then :by end
                                 where {thing} = any(:ids)
                                   and voided_at is null
                                   and upper_inf(during)
                                """))
                .param("day", day)
                .param("by", by.value())
                .param("ids", ids)
                .update();
    }

    private void endLives(Subject subject, ReorganisationId by, LocalDate day, Long[] ids) {
        database.sql(
                        subject.in(
                                """
                                update {thing}
                                   set during = daterange(lower(during), :day),
                                       ended_by = :by
                                 where id = any(:ids)
                                """))
                .param("day", day)
                .param("by", by.value())
                .param("ids", ids)
                .update();
    }

    private void beginLives(
            Subject subject, ReorganisationId by, LocalDate day, List<Standing> all) {
        database.sql(
                        subject.in(
                                """
                                insert into {thing} (id, code, during, opened_by
                                       {unit:, organisation}{body:, kind})
                                       overriding system value
                                select id, code, daterange(:day, null), :by
                                       {unit:, organisation}{body:, rank}
                                  from unnest(:ids::bigint[], :codes::text[],
                                              :organisations::text[], :ranks::text[])
                                       as t (id, code, organisation, rank)
                                """))
                .param("day", day)
                .param("by", by.value())
                .param("ids", longs(all, Standing::id))
                .param("codes", texts(all, Standing::code))
                .param("organisations", texts(all, Ledger::organisation))
                .param("ranks", texts(all, Standing::rank))
                .update();
    }

    private void openStates(
            Subject subject, ReorganisationId by, LocalDate day, List<Standing> all) {
        database.sql(
                        subject.in(
                                """
                                insert into {thing}_state ({thing}, during, name, {rank}, opened_by
                                       {tree:, parent}{placed:, area})
                                select id, daterange(:day, null), name, rank, :by
                                       {tree:, nullif(parent, 0)}{placed:, area}
                                  from unnest(:ids::bigint[], :names::text[], :ranks::text[],
                                              :parents::bigint[], :areas::bigint[])
                                       as t (id, name, rank, parent, area)
                                """))
                .param("day", day)
                .param("by", by.value())
                .param("ids", longs(all, Standing::id))
                .param("names", texts(all, Standing::name))
                .param("ranks", texts(all, Standing::rank))
                .param("parents", longs(all, s -> s.parent() == null ? 0L : s.parent()))
                .param("areas", longs(all, s -> s.area() == null ? 0L : s.area()))
                .update();
    }

    private void succeed(Subject subject, ReorganisationId by, List<Succession> all) {
        database.sql(
                        subject.in(
                                """
                                insert into {thing}_succession
                                select :by, predecessor, successor, extent
                                  from unnest(:predecessors::bigint[], :successors::bigint[],
                                              :extents::text[])
                                       as t (predecessor, successor, extent)
                                """))
                .param("by", by.value())
                .param("predecessors", longs(all, Succession::predecessor))
                .param("successors", longs(all, Succession::successor))
                .param("extents", texts(all, s -> s.extent().name()))
                .update();
    }

    private void act(ReorganisationId by, List<Plan.Action> all) {
        database.sql(
                        """
                        insert into reorganisation_step (reorganisation, position, kind, area, unit,
                               body)
                        select :by, position, kind, case subject when 'AREA' then id end,
                               case subject when 'UNIT' then id end,
                               case subject when 'BODY' then id end
                          from unnest(:kinds::text[], :subjects::text[], :ids::bigint[])
                               with ordinality as t (kind, subject, id, position)
                        """)
                .param("by", by.value())
                .param("kinds", texts(all, Plan.Action::kind))
                .param("subjects", texts(all, a -> a.subject().name()))
                .param("ids", longs(all, Plan.Action::id))
                .update();
    }

    private static String organisation(Standing standing) {
        return standing.organisation() == null ? "" : standing.organisation();
    }

    private static <T> Long[] longs(List<T> all, Function<T, @Nullable Long> part) {
        return all.stream().map(part).filter(Objects::nonNull).toArray(Long[]::new);
    }

    private static <T> String[] texts(List<T> all, Function<T, String> part) {
        return all.stream().map(part).toArray(String[]::new);
    }

    /// Who answers for it, since when.
    record Signature(String by, OffsetDateTime at) {}
}
