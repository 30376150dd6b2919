package vn.chungtay.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.Organisation;

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

    /// By organisation, and of all together last.
    public List<Count> in(Place place) {
        return place.ask(database, COUNTED)
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
