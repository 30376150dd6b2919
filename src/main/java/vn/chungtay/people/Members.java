package vn.chungtay.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.AreaId;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Plans;
import vn.chungtay.organisation.Sight;
import vn.chungtay.organisation.UnitId;

/// How many members there are on a day. Whoever was a member of a unit that has been wholly taken
/// over counts with the unit that stands for it on that day.
@Component
@Transactional(readOnly = true)
public class Members {
    private static final String COUNTED =
            """
              select m.organisation, count(*) as memberships, count(distinct m.person) as persons
                from here h
                join membership m on m.unit = h.then
               where m.voided_at is null
                 and m.during @> cast(:day as date)
            group by grouping sets ((m.organisation), ())
            order by m.organisation nulls last
            """;

    private final JdbcClient database;

    Members(JdbcClient database) {
        this.database = database;
    }

    /// @param organisation none for all of them together
    /// @param memberships "số lượt": somebody in two organisations is counted twice
    /// @param persons "số người": everybody once
    public record Count(@Nullable Organisation organisation, long memberships, long persons) {}

    /// Of a unit and all below it.
    public List<Count> in(UnitId unit, LocalDate day, Sight sight) {
        return counted(UnitsThen.BELOW_UNIT, unit.value(), day, sight);
    }

    /// Of all units in an area.
    public List<Count> in(AreaId area, LocalDate day, Sight sight) {
        return counted(UnitsThen.IN_AREA, area.value(), day, sight);
    }

    /// Of everything in sight.
    public List<Count> in(LocalDate day, Sight sight) {
        return counted("true", 0, day, sight);
    }

    /// By organisation, and of all together last.
    private List<Count> counted(String where, long place, LocalDate day, Sight sight) {
        Plans.forThisQuestion(database);
        var here = UnitsThen.where(where, sight.coversUnit("s.unit", ":day"));
        return database.sql(here + COUNTED)
                .param("day", day)
                .param("place", place)
                .params(sight.parameters())
                .query((row, _) -> {
                    var whose = row.getString("organisation");
                    return new Count(
                            whose == null ? null : Organisation.valueOf(whose),
                            row.getLong("memberships"),
                            row.getLong("persons"));
                })
                .list();
    }
}
