package vn.chungtay.organisation.reorganisation;

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
            select s.{thing} as id
              from {thing}_state s
             where s.opened_by = :id or s.closed_by = :id or s.voided_by = :id
             union
            select t.id
              from {thing}_succession n, unnest(array[n.predecessor, n.successor]) as t (id)
             where n.reorganisation = :id
             union
            select st.{thing}
              from reorganisation_step st
             where st.reorganisation = :id
               and st.{thing} is not null
             union
            select s.parent
              from {thing}_state s
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
    private static final String WITH_BODIES =
            TOUCHED
                    + """
                     union
                    select s.area
                      from body_state s
                     where s.opened_by = :id or s.closed_by = :id or s.voided_by = :id
                    """;

    /// Enough to know that most long decisions are not the viewer's.
    private static final String FIRST =
            """
            select st.{thing} as id
              from reorganisation_step st
             where st.reorganisation = :id
               and st.position <= 10
               and st.{thing} is not null
            """;

    /// A join for PostgreSQL, not a question for each row.
    private static final String WHERE =
            """
            select thing.code
              from (%1$s) touched
              join {thing} thing on thing.id = touched.id
              join days d on thing.during @> d.day
             where thing.voided_at is null
               and %2$s
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
            select distinct code from (%s union all %s) as touched order by code limit :most
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
        if (sight.everywhere() || sight.isEmpty()) {
            return sight.everywhere();
        }
        return outside(sight, decision, Part.FIRST).isEmpty()
                && outside(sight, decision, Part.ALL).isEmpty()
                && touchesAny(decision);
    }

    /// Asks of a decision that has been written, before it is kept, what of it is out of sight.
    public Function<ReorganisationId, List<Refusal>> of(Viewer viewer) {
        var sight = sight(viewer);
        return decision ->
                sight.everywhere() ? List.of() : refusals(outside(sight, decision, Part.ALL));
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

    private static List<Refusal> refusals(List<String> outside) {
        List<Object> codes = List.of(String.join(", ", outside));
        return outside.isEmpty()
                ? List.of()
                : List.of(new Refusal("organisation.refusal.out-of-sight", codes));
    }

    /// The first codes of what a decision touches out of sight.
    private List<String> outside(Sight sight, ReorganisationId decision, Part part) {
        var units = part.units.formatted("not " + sight.coversUnit("thing.id", "d.day"));
        var areas = part.areas.formatted("not " + sight.coversArea("thing.id", "d.day"));
        return asked(decision, units, areas).params(sight.parameters()).query(String.class).list();
    }

    private boolean touchesAny(ReorganisationId decision) {
        var units = Part.ALL.units.formatted("true");
        var areas = Part.ALL.areas.formatted("true");
        return !asked(decision, units, areas).query(String.class).list().isEmpty();
    }

    private JdbcClient.StatementSpec asked(ReorganisationId decision, String units, String areas) {
        return database.sql(ALL.formatted(units, areas))
                .param("id", decision.value())
                .param("today", LocalDate.now(clock))
                .param("most", NAMED);
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

    /// How much of what a decision touches is asked about, with a place for the condition.
    private enum Part {
        FIRST(Warrants.FIRST, Warrants.FIRST),
        ALL(TOUCHED, WITH_BODIES);

        private final String units;
        private final String areas;

        Part(String units, String areas) {
            this.units = Subject.UNIT.in(WHERE.formatted(units, "%s"));
            this.areas = Subject.AREA.in(WHERE.formatted(areas, "%s"));
        }
    }

    private record Key(Subject subject, long id) {}
}
