package vn.chungtay.reporting.register;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.reporting.figures.RegisterFigures;

/// What the registry of units knows of a grassroots unit: that it is one, and its branches. Of a
/// unit under which no branch ever stood it does not know whether there are any.
@Component
class UnitRegister implements RegisterFigures {
    private static final String GRASSROOTS = "b1.grassroots_units";
    private static final String BRANCHES = "b1.branches";

    private final JdbcClient database;

    UnitRegister(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "register.units";
    }

    @Override
    public Set<String> elements() {
        return Set.of(GRASSROOTS, BRANCHES);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UnitId, Map<String, Long>> of(Asked asked) {
        var found = new HashMap<UnitId, Map<String, Long>>();
        database.sql(
                        """
                           select s.unit, count(b.unit) as ever,
                                  count(b.unit) filter (where b.during @> cast(:day as date))
                                      as branches
                             from unit_state s
                        left join unit_state b
                               on b.parent = s.unit
                              and b.level = 'BRANCH'
                              and b.voided_at is null
                              and lower(b.during) <= :day
                            where s.unit = any (:units)
                              and s.level = 'GRASSROOTS'
                              and s.voided_at is null
                              and s.during @> cast(:day as date)
                         group by s.unit
                        """)
                .param("day", asked.day())
                .param("units", asked.units().stream().map(UnitId::value).toArray(Long[]::new))
                .query(row -> {
                    var figures = new HashMap<>(Map.of(GRASSROOTS, 1L));
                    if (row.getLong("ever") > 0) {
                        figures.put(BRANCHES, row.getLong("branches"));
                    }
                    found.put(new UnitId(row.getLong("unit")), figures);
                });
        return found;
    }
}
