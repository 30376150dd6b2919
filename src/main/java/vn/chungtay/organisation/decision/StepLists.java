package vn.chungtay.organisation.decision;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Mention;
import vn.chungtay.organisation.decision.StepRow.Successor;
import vn.chungtay.organisation.reorganisation.ReorganisationId;
import vn.chungtay.organisation.reorganisation.Subject;
import vn.chungtay.web.Window;

/// What decisions did, thing by thing. A decision that was undone tells what it had done.
@Component
class StepLists {
    private static final String NAMED =
            """
              select s.name,
                   upper_inf(thing.during) or upper(thing.during) > r.effective_on as alive
                from {thing}_state s
                join {thing} thing on thing.id = s.{thing}
               where s.{thing} = st.{thing}
                 and s.during && daterange(r.effective_on - 1, r.effective_on, '[]')
            order by lower(s.during) desc, s.id desc
               limit 1
            """;

    private static final String STEPS =
            """
               select st.kind, coalesce(u.code, a.code, b.code) as code,
                      coalesce(un.name, an.name, bn.name, '') as name,
                      coalesce(un.alive, an.alive, bn.alive, false) as alive,
                      case when st.unit is not null then 'UNIT'
                           when st.area is not null then 'AREA'
                           else 'BODY'
                       end as subject
                 from reorganisation_step st
                 join reorganisation r on r.id = st.reorganisation
            left join unit u on u.id = st.unit
            left join area a on a.id = st.area
            left join body b on b.id = st.body
            left join lateral (%s) un on true
            left join lateral (%s) an on true
            left join lateral (%s) bn on true
                where st.reorganisation = :id
             order by st.position
                limit :limit
               offset :offset
            """
                    .formatted(
                            Subject.UNIT.in(NAMED), Subject.AREA.in(NAMED), Subject.BODY.in(NAMED));

    private static final String SUCCESSORS =
            """
              select before.code as predecessor, after.code, s.name, n.extent = 'WHOLE' as whole
                from {thing}_succession n
                join reorganisation r on r.id = n.reorganisation
                join {thing} before on before.id = n.predecessor
                join {thing} after on after.id = n.successor
                join lateral (  select s.name
                                  from {thing}_state s
                                 where s.{thing} = after.id
                                   and s.during @> r.effective_on
                              order by s.id desc
                                 limit 1) s on true
               where n.reorganisation = :id
                 and before.code in (:codes)
            order by s.name collate "vi-x-icu", after.code
            """;

    private final JdbcClient database;

    StepLists(JdbcClient database) {
        this.database = database;
    }

    List<StepRow> of(ReorganisationId id, Window window) {
        var steps =
                database.sql(STEPS)
                        .param("id", id.value())
                        .param("limit", window.limit())
                        .param("offset", window.offset())
                        .query((row, number) ->
                                new StepRow(
                                        Objects.requireNonNull(row.getString("kind")),
                                        Subject.valueOf(row.getString("subject")),
                                        new Mention(row.getString("code"), row.getString("name")),
                                        row.getBoolean("alive"),
                                        List.of()))
                        .list();
        return steps.isEmpty() ? steps : withSuccessors(id, steps);
    }

    private List<StepRow> withSuccessors(ReorganisationId id, List<StepRow> steps) {
        var codes = steps.stream().map(step -> step.about().code()).distinct().toList();
        var successors =
                Stream.of(Subject.AREA, Subject.UNIT)
                        .flatMap(subject -> successors(subject, id, codes))
                        .collect(groupingBy(Found::key));
        return steps.stream()
                .map(step -> {
                    var key = step.subject() + step.about().code();
                    var own = successors.getOrDefault(key, List.of());
                    return new StepRow(
                            step.kind(),
                            step.subject(),
                            step.about(),
                            step.alive(),
                            own.stream().map(Found::successor).toList());
                })
                .toList();
    }

    private Stream<Found> successors(Subject subject, ReorganisationId id, List<String> codes) {
        return database
                .sql(subject.in(SUCCESSORS))
                .param("id", id.value())
                .param("codes", codes)
                .query((row, number) ->
                        new Found(
                                subject + row.getString("predecessor"),
                                new Successor(
                                        new Mention(row.getString("code"), row.getString("name")),
                                        row.getBoolean("whole"))))
                .list()
                .stream();
    }

    private record Found(String key, Successor successor) {}
}
