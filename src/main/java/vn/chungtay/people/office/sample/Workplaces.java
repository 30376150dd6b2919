package vn.chungtay.people.office.sample;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.reporting.figures.ReportedFigures;
import vn.chungtay.shared.Period;

/// The units of the last day of 2020 with what they reported, and the members of their branches.
@Component
class Workplaces {
    static final LocalDate COUNTED = LocalDate.of(2020, 12, 31);

    static final Period PARTY_TERM = Period.fromCode("T2015-2020").orElseThrow();
    static final Period ELECTED_TERM = Period.fromCode("T2016-2021").orElseThrow();

    /// Of each branch so many are looked at, since some do something for another one already.
    private static final int CANDIDATES = 6;

    private static final List<String> LEVELS = List.of("province", "district", "grassroots");
    private static final List<String> NO_KIND = List.of("");
    private static final List<String> KINDS =
            List.of(
                    ".total",
                    ".party_members",
                    ".postgraduate",
                    ".university",
                    ".college",
                    ".theory_advanced",
                    ".theory_intermediate",
                    ".theory_elementary");

    private static final List<String> COMMITTEES =
            List.of("b1.standing_committee", "b1.executive_committee");
    private static final List<String> BRANCHES =
            List.of("b5.heads_party_members", "b5.branches_with_referral");
    private static final List<String> ELECTED =
            Stream.concat(
                            atLevels("b4.council.", NO_KIND).stream(),
                            Stream.of("b4.national_assembly"))
                    .toList();

    private final JdbcClient database;
    private final ReportedFigures reported;

    Workplaces(JdbcClient database, ReportedFigures reported) {
        this.database = database;
        this.reported = reported;
    }

    /// In the order of their codes; none while a form is missing, since what is made up once is not
    /// made up again.
    List<Workplace> all() {
        var year = Period.ofYear(COUNTED.getYear());
        var forms =
                List.of(
                        reported.of("B1", year, COMMITTEES),
                        reported.of("B3", year, atLevels("b3.", KINDS)),
                        reported.of("B4", PARTY_TERM, atLevels("b4.party_committee.", NO_KIND)),
                        reported.of("B4", ELECTED_TERM, ELECTED),
                        reported.of("B5", year, BRANCHES));
        if (forms.stream().anyMatch(Map::isEmpty)) {
            return List.of();
        }
        var figures = new HashMap<UnitId, Map<String, Long>>();
        forms.forEach(form ->
                form.forEach((unit, told) ->
                        figures.computeIfAbsent(unit, _ -> new HashMap<>()).putAll(told)));
        return rows(figures);
    }

    /// By branch, those first who joined first and have stayed.
    Map<UnitId, List<Member>> members() {
        return database
                .sql(
                        """
                          select unit, person, last_day
                            from (select m.unit, m.person, upper(m.during) - 1 as last_day,
                                         row_number() over first_ones as place
                                    from membership m
                                   where m.voided_at is null
                                     and m.during @> cast(:day as date)
                                  window first_ones as (partition by m.unit
                                         order by upper(m.during) is not null, lower(m.during),
                                               hashint8(m.person))) as ranked
                           where place <= :candidates
                        order by unit, place
                        """)
                .param("day", COUNTED)
                .param("candidates", CANDIDATES)
                .query((row, _) ->
                        new Member(
                                new UnitId(row.getLong("unit")),
                                row.getLong("person"),
                                row.getObject("last_day", LocalDate.class)))
                .list()
                .stream()
                .collect(groupingBy(Member::unit));
    }

    private static List<String> atLevels(String form, List<String> kinds) {
        return LEVELS.stream()
                .flatMap(level -> kinds.stream().map(kind -> form + level + kind))
                .toList();
    }

    /// Officials of a unit that was wholly taken over go on where it went; those of districts left
    /// with the level.
    private List<Workplace> rows(Map<UnitId, Map<String, Long>> figures) {
        return database.sql(
                        """
                          select u.id, u.organisation, s.level, lower(u.during) as since,
                                 case when s.level = 'DISTRICT'
                                        or not exists (select
                                                         from unit_succession n
                                                        where n.predecessor = u.id
                                                          and n.extent = 'WHOLE')
                                      then upper(u.during) - 1
                                 end as until
                            from unit u
                            join unit_state s
                              on s.unit = u.id
                             and s.voided_at is null
                             and s.during @> cast(:day as date)
                           where u.voided_at is null
                        order by u.code collate "C"
                        """)
                .param("day", COUNTED)
                .query((row, _) -> workplace(row, figures))
                .list();
    }

    private static Workplace workplace(ResultSet row, Map<UnitId, Map<String, Long>> figures)
            throws SQLException {
        var id = new UnitId(row.getLong("id"));
        return new Workplace(
                id,
                Organisation.valueOf(row.getString("organisation")),
                Level.valueOf(row.getString("level")),
                Objects.requireNonNull(row.getObject("since", LocalDate.class)),
                row.getObject("until", LocalDate.class),
                figures.getOrDefault(id, Map.of()));
    }
}
