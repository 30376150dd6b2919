package vn.chungtay.organisation.reorganisation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;

/// Takes a decision back: what it opened becomes void, what it closed goes on.
@Component
class Reversal {
    private static final List<String> STATEMENTS =
            List.of(
                    """
                    update {thing}_state
                       set voided_at = :at,
                           voided_by = :id
                     where opened_by = :id
                       and voided_at is null
                    """,
                    """
                    update {thing}
                       set voided_at = :at,
                           voided_by = :id
                     where opened_by = :id
                       and voided_at is null
                    """,
                    """
                    update {thing}_state
                       set during = daterange(lower(during), null),
                           closed_by = null
                     where closed_by = :id
                       and voided_at is null
                    """,
                    """
                    update {thing}_state
                       set voided_at = null,
                           voided_by = null
                     where voided_by = :id
                       and opened_by is distinct from cast(:id as bigint)
                    """,
                    """
                    update {thing}
                       set during = daterange(lower(during), null),
                           ended_by = null
                     where ended_by = :id
                    """);

    private final JdbcClient database;
    private final Trail trail;

    Reversal(JdbcClient database, Trail trail) {
        this.database = database;
        this.trail = trail;
    }

    boolean isStanding(ReorganisationId id) {
        return database.sql(
                        """
                        select exists (select
                                         from reorganisation
                                        where id = :id
                                          and undone_at is null)
                        """)
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /// The numbers of later decisions that build on one: they closed or replaced what it opened, or
    /// put something under it.
    List<String> builtOn(ReorganisationId id) {
        var builders =
                """
                select s.closed_by as builder
                  from {thing}_state s
                 where s.opened_by = :id
                   and s.voided_at is null
                 union
                select s.voided_by
                  from {thing}_state s
                 where s.opened_by = :id
                {tree: union
                select s.opened_by
                  from {thing}_state s
                  join {thing} above on above.id = s.parent
                 where above.opened_by = :id
                   and s.voided_at is null}
                {placed: union
                select s.opened_by
                  from {thing}_state s
                  join area on area.id = s.area
                 where area.opened_by = :id
                   and s.voided_at is null}
                """;
        return database.sql(
                        "select decision_number from reorganisation where id <> :id and id in ("
                                + Stream.of(Subject.values())
                                        .map(subject -> subject.in(builders))
                                        .collect(Collectors.joining(" union "))
                                + ") order by id")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    void undo(ReorganisationId id, String reason, OffsetDateTime at) {
        trail.record(Act.of("decision.undo", "decision " + id.value()).after("why", reason));
        database.sql(
                        """
                        update reorganisation
                           set undone_at = :at,
                               undone_reason = :reason
                         where id = :id
                        """)
                .param("id", id.value())
                .param("at", at)
                .param("reason", reason)
                .update();
        for (var subject : Subject.values()) {
            for (var statement : STATEMENTS) {
                database.sql(subject.in(statement))
                        .param("id", id.value())
                        .param("at", at)
                        .update();
            }
        }
    }
}
