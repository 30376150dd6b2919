package vn.chungtay.reporting.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Holdings;
import vn.chungtay.organisation.UnitId;

/// The reports that a reorganisation touches: those still taken, and those that will be totalled
/// along the new tree because their period ends under it.
@Component
class OpenReports implements Holdings {
    private final JdbcClient database;

    OpenReports(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Held> of(Set<UnitId> units, LocalDate day) {
        return database.sql(
                        """
                        select count(*) filter (where o.closes_on > :day) as open,
                               count(*) filter (where o.tree_on > :day) as moving
                          from report r
                          join report_round o on o.id = r.round
                         where r.unit = any (:units)
                        """)
                .param("day", day)
                .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                .query((row, _) -> held(row.getLong("open"), row.getLong("moving")))
                .single();
    }

    private static List<Held> held(long open, long moving) {
        var held = new ArrayList<Held>();
        if (open > 0) {
            held.add(new Held("reported.held.open", open));
        }
        if (moving > 0) {
            held.add(new Held("reported.held.moving", moving));
        }
        return held;
    }
}
