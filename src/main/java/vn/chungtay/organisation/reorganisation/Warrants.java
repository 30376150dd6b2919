package vn.chungtay.organisation.reorganisation;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Sight;
import vn.chungtay.organisation.Sights;
import vn.chungtay.shared.Refusal;

/// Whether a decision keeps to what the viewer may reorganise: everything it touches, on the day
/// before, on its day and today; whoever comes under a new parent, that parent too; and all who
/// take over or are taken over, since grants follow them.
@Component
@Transactional(readOnly = true)
public class Warrants {
    private static final int NAMED = 3;

    private static final String TOUCHED =
            """
            select s.{thing} as id, d.day
              from {thing}_state s, days d
             where s.opened_by = :id or s.closed_by = :id or s.voided_by = :id
             union
            select t.id, d.day
              from {thing}_succession n, unnest(array[n.predecessor, n.successor]) as t (id), days d
             where n.reorganisation = :id
             union
            select st.{thing}, d.day
              from reorganisation_step st, days d
             where st.reorganisation = :id
               and st.{thing} is not null
             union
            select s.parent, d.day
              from {thing}_state s, days d
             where s.opened_by = :id
               and s.parent is not null
               and not exists (select
                                 from {thing}_state b
                                where b.{thing} = s.{thing}
                                  and b.parent = s.parent
                                  and ((b.during @> (lower(s.during) - 1)
                                        and b.voided_at is null)
                                       or (b.voided_by = :id
                                           and b.opened_by is distinct from cast(:id as bigint))))
            """;

    /// Bodies are in sight with their area.
    private static final String BODIES =
            """
             union
            select s.area, d.day
              from body_state s, days d
             where s.opened_by = :id or s.closed_by = :id or s.voided_by = :id
            """;

    private static final String SEEN =
            """
            select thing.code, %2$s as seen
              from (%1$s) touched
              join {thing} thing on thing.id = touched.id
                                and thing.during @> touched.day
             where thing.voided_at is null
            """;

    private static final String ALL =
            """
            with days as (
                select r.effective_on + plus as day
                  from reorganisation r, unnest(array[-1, 0]) as t (plus)
                 where r.id = :id
                 union
                select greatest(r.effective_on, :today)
                  from reorganisation r
                 where r.id = :id
            )
            select distinct code, seen from (%s union all %s) as touched order by code
            """;

    private static final String AMONG =
            """
            select thing.id
              from {thing} thing
             where thing.id = any(:ids)
               and thing.voided_at is null
               and %s
            """;

    private final JdbcClient database;
    private final Sights sights;
    private final Clock clock;

    Warrants(JdbcClient database, Sights sights, Clock clock) {
        this.database = database;
        this.sights = sights;
        this.clock = clock;
    }

    /// Whether a viewer may undo a decision or file its paper. One that touches nothing any more is
    /// for those who may reorganise everywhere.
    public boolean covers(Viewer viewer, ReorganisationId decision) {
        var sight = sight(viewer);
        if (sight.everywhere()) {
            return true;
        }
        var touched = touched(sight, decision);
        return !touched.isEmpty() && touched.stream().allMatch(Touched::seen);
    }

    /// Asks of a decision that has been written, before it is kept, what of it is out of sight.
    public Function<ReorganisationId, List<Refusal>> of(Viewer viewer) {
        var sight = sight(viewer);
        return decision -> sight.everywhere() ? List.of() : refusals(touched(sight, decision));
    }

    /// Those of many that a viewer may reorganise as they stand today or stood last.
    public List<Standing> within(Viewer viewer, List<Standing> all) {
        var sight = sight(viewer);
        if (sight.everywhere() || all.isEmpty()) {
            return all;
        }
        var seen = new HashSet<Key>();
        for (var subject : Set.of(Subject.AREA, Subject.UNIT)) {
            var own = all.stream().filter(s -> s.subject() == subject).map(Standing::id);
            seen(sight, subject, own).forEach(id -> seen.add(new Key(subject, id)));
        }
        return all.stream().filter(s -> seen.contains(new Key(s.subject(), s.id()))).toList();
    }

    private Sight sight(Viewer viewer) {
        return sights.of(viewer, Permission.REORGANISE);
    }

    private static List<Refusal> refusals(List<Touched> touched) {
        var outside = touched.stream().filter(t -> !t.seen()).map(Touched::code).distinct();
        var codes = outside.limit(NAMED).collect(joining(", "));
        return codes.isEmpty()
                ? List.of()
                : List.of(new Refusal("organisation.refusal.out-of-sight", List.of(codes)));
    }

    private List<Touched> touched(Sight sight, ReorganisationId decision) {
        var units = seen(Subject.UNIT, TOUCHED, sight.coversUnit("thing.id", "touched.day"));
        var areas =
                seen(Subject.AREA, TOUCHED + BODIES, sight.coversArea("thing.id", "touched.day"));
        return database.sql(ALL.formatted(units, areas))
                .param("id", decision.value())
                .param("today", LocalDate.now(clock))
                .params(sight.parameters())
                .query(Touched.class)
                .list();
    }

    private static String seen(Subject subject, String touched, String condition) {
        return subject.in(SEEN.formatted(touched, condition));
    }

    private List<Long> seen(Sight sight, Subject subject, Stream<Long> ids) {
        var day = Sight.nearest("thing.during", ":today");
        var condition =
                subject == Subject.UNIT
                        ? sight.coversUnit("thing.id", day)
                        : sight.coversArea("thing.id", day);
        return database.sql(subject.in(AMONG).formatted(condition))
                .param("ids", ids.toArray(Long[]::new))
                .param("today", LocalDate.now(clock))
                .params(sight.parameters())
                .query(Long.class)
                .list();
    }

    private record Touched(String code, boolean seen) {}

    private record Key(Subject subject, long id) {}
}
