package vn.chungtay.people.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.reporting.figures.ReportedFigures;
import vn.chungtay.shared.Period;

/// The branches of the end of 2020 with their reports of that year and those after it. Nobody asks
/// how many sit in the Front's working committees: as many as make the whole round.
@Component
class Branches {
    static final int FIRST_YEAR = 2020;
    static final int LAST_YEAR = 2025;

    /// Memberships of all organisations on the last day of 2020.
    static final long ALL = 376_000;

    private static final String FORM = "B1";
    private static final String MEMBERS = "b1.members";
    private static final String ADMITTED = "b1.members_admitted";

    private final JdbcClient database;
    private final ReportedFigures reported;

    Branches(JdbcClient database, ReportedFigures reported) {
        this.database = database;
        this.reported = reported;
    }

    /// By commune, in the order of their codes; none where nothing was reported of 2020.
    Map<String, List<Branch>> byCommune() {
        var years = new TreeMap<Integer, Map<UnitId, Map<String, Long>>>();
        for (var year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            years.put(year, reported.of(FORM, Period.ofYear(year), List.of(MEMBERS, ADMITTED)));
        }
        if (years.firstEntry().getValue().isEmpty()) {
            return Map.of();
        }
        var all = committees(rows(years));
        return all.stream().collect(groupingBy(Branch::commune, TreeMap::new, toList()));
    }

    /// The members of working committees, dealt out evenly.
    private static List<Branch> committees(List<Branch> branches) {
        var told = branches.stream().mapToLong(b -> b.members().getOrDefault(FIRST_YEAR, 0L)).sum();
        var fronts = branches.stream().filter(b -> b.organisation() == Organisation.FF).toList();
        var left = Math.max(0, ALL - told);
        for (var i = 0; i < fronts.size(); i++) {
            var seats = left / fronts.size() + (i < left % fronts.size() ? 1 : 0);
            fronts.get(i).members().put(FIRST_YEAR, seats);
            fronts.get(i).admitted().put(FIRST_YEAR, 0L);
        }
        return branches;
    }

    private List<Branch> rows(Map<Integer, Map<UnitId, Map<String, Long>>> years) {
        return database.sql(
                        """
                           select u.id, u.organisation,
                                  case when a.kind = 'VILLAGE' then above.code else own.code end
                                      as commune
                             from unit_state s
                             join unit u on u.id = s.unit
                             join area own on own.id = s.area
                             join area_state a
                               on a.area = own.id
                              and a.voided_at is null
                              and a.during @> cast(:day as date)
                        left join area above on above.id = a.parent
                            where s.voided_at is null
                              and s.level = 'BRANCH'
                              and s.during @> cast(:day as date)
                         order by u.code collate "C"
                        """)
                .param("day", LocalDate.of(FIRST_YEAR, 12, 31))
                .query((row, _) ->
                        branch(
                                new UnitId(row.getLong("id")),
                                Organisation.valueOf(row.getString("organisation")),
                                row.getString("commune"),
                                years))
                .list();
    }

    private static Branch branch(
            UnitId unit,
            Organisation organisation,
            String commune,
            Map<Integer, Map<UnitId, Map<String, Long>>> years) {
        var members = new HashMap<Integer, Long>();
        var admitted = new HashMap<Integer, Long>();
        years.forEach((year, figures) -> {
            var own = figures.getOrDefault(unit, Map.of());
            if (own.containsKey(MEMBERS) && own.containsKey(ADMITTED)) {
                members.put(year, own.get(MEMBERS));
                admitted.put(year, own.get(ADMITTED));
            }
        });
        return new Branch(unit, organisation, commune, members, admitted);
    }
}
