package vn.chungtay.reporting.rollup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.AreaKind;
import vn.chungtay.programme.Measure;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.rollup.Measures.Sides;
import vn.chungtay.reporting.rollup.UnitMeasures.UnitsAsked;

/// What the live figures of a place say of a measure, commune by commune.
@Component
@Transactional(readOnly = true)
public class AreaMeasures {
    private static final String AREAS =
            """
               select a.code, s.name, s.kind,
                      case when s.parent <> :place then above.name end as above
                 from area_below b
                 join area a on a.id = b.area
                 join area_state s on s.area = b.area
            left join area_state above
                   on above.area = s.parent
                  and above.voided_at is null
                  and above.during @> cast(:on as date)
                where b.ancestor = :place
                  and :on between b.valid_from and b.valid_to
                  and s.voided_at is null
                  and s.during @> cast(:on as date)
                  and s.kind = any (:kinds)
             order by above.name collate "vi-x-icu", s.kind desc, s.name collate "vi-x-icu", a.code
            """;

    private final Asking asking;
    private final Answers answers;
    private final Shares shares;
    private final JdbcClient database;

    AreaMeasures(Asking asking, Answers answers, Shares shares, JdbcClient database) {
        this.asking = asking;
        this.answers = answers;
        this.shares = shares;
        this.database = database;
    }

    /// Every area of a level in the area that is asked for, as they lie on the day along whose tree
    /// it is told; none in a place that is a unit.
    ///
    /// @param form that [is collected][Measures#isCollected] for the period
    public List<InArea> of(Form form, Measure measure, UnitsAsked asked, Viewer viewer) {
        var question =
                asked.of()
                        .of(form, Measures.elements(measure))
                        .by(asked.level())
                        .whose(asked.organisation());
        var put = asking.put(question, viewer);
        if (!(put.place().scope() instanceof Scope.OfArea(var place))) {
            return List.of();
        }
        var opened = put.span().form();
        var sides =
                !Measures.asksFor(opened, measure)
                        ? Map.<String, Sides>of()
                        : Measures.countsUnits(measure, opened)
                                ? holding(question, Measures.share(measure), viewer)
                                : told(question, measure, viewer);
        return database.sql(AREAS)
                .param("place", place)
                .param("on", put.question().treeOn())
                .param("kinds", asked.level().areaKinds())
                .query((row, _) ->
                        new InArea(
                                row.getString("code"),
                                row.getString("name"),
                                AreaKind.valueOf(row.getString("kind")),
                                row.getString("above"),
                                sides.get(row.getString("code"))))
                .list();
    }

    private Map<String, Sides> told(TotalQuestion question, Measure measure, Viewer viewer) {
        var answer = answers.of(question, viewer);
        var found = new HashMap<String, Sides>();
        for (var one : answer.told()) {
            var part = one.part();
            if (part != null) {
                Measures.sides(measure, answer.span().form(), one.total())
                        .ifPresent(both -> found.put(part.code(), both));
            }
        }
        return found;
    }

    private Map<String, Sides> holding(TotalQuestion question, ShareQuestion share, Viewer viewer) {
        var found = new HashMap<String, Sides>();
        for (var one : shares.of(question, share, viewer).told()) {
            var part = one.part();
            if (part != null) {
                found.put(part.code(), Measures.sides(one.count()));
            }
        }
        return found;
    }

    /// An area with both sides of the measure over the units of the organisation that stand in it.
    ///
    /// @param above the name of the area it lies in, where that is not the one that was asked for
    /// @param sides null where no unit is asked for the measure
    public record InArea(
            String code,
            String name,
            AreaKind kind,
            @Nullable String above,
            @Nullable Sides sides) {}
}
