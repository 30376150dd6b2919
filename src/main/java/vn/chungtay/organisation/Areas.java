package vn.chungtay.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The areas of any day, for other modules to ask.
@Component
@Transactional(readOnly = true)
public class Areas {
    private static final String ON_DAY =
            """
               select a.id, a.code, s.kind, s.name, above.code as parent,
                      lower(a.during) as valid_from, upper(a.during) - 1 as valid_to
                 from area_state s
                 join area a on a.id = s.area
            left join area above on above.id = s.parent
                where s.voided_at is null
                  and a.voided_at is null
                  and s.during @> cast(:day as date)
            """;

    private static final String IN_ORDER =
            """

            order by s.name collate "vi-x-icu", a.code
            """;

    private final JdbcClient database;

    Areas(JdbcClient database) {
        this.database = database;
    }

    public Optional<Area> find(String code, LocalDate day) {
        return database.sql(ON_DAY + " and a.code = :code")
                .param("day", day)
                .param("code", code)
                .query(Areas::area)
                .optional();
    }

    /// An area and what it lies in on a day, the province last; nothing where it did not exist.
    public List<Area> upwards(String code, LocalDate day) {
        return Stream.iterate(
                        find(code, day),
                        Optional::isPresent,
                        area -> above(area.orElseThrow(), day))
                .map(Optional::orElseThrow)
                .toList();
    }

    private Optional<Area> above(Area area, LocalDate day) {
        return Optional.ofNullable(area.parent()).flatMap(parent -> find(parent, day));
    }

    /// What areas are called on a day, by code: a village with the commune it lies in, since many
    /// communes have one of the same name.
    public Map<String, String> names(Set<String> codes, LocalDate day) {
        var names = new HashMap<String, String>();
        if (!codes.isEmpty()) {
            database.sql(
                            """
                               select a.code,
                                      case when s.kind = 'VILLAGE'
                                           then concat_ws(', ', s.name, around.name)
                                           else s.name
                                       end as name
                                 from area_state s
                                 join area a on a.id = s.area
                            left join area_state around on around.area = s.parent
                                                       and around.voided_at is null
                                                       and around.during @> cast(:day as date)
                                where s.voided_at is null
                                  and s.during @> cast(:day as date)
                                  and a.code in (:codes)
                            """)
                    .param("day", day)
                    .param("codes", codes)
                    .query(row -> {
                        names.put(row.getString("code"), row.getString("name"));
                    });
        }
        return names;
    }

    /// The areas directly in an area on a day.
    public List<Area> children(AreaId area, LocalDate day) {
        return inTree(area, day, "s.parent = :area");
    }

    /// An area and everything in it on a day.
    public List<Area> below(AreaId area, LocalDate day) {
        return inTree(
                area,
                day,
                """
                s.area in (select b.area
                             from area_below b
                            where b.ancestor = :area
                              and b.valid_to >= :day
                              and b.valid_from <= :day)
                """);
    }

    private List<Area> inTree(AreaId area, LocalDate day, String place) {
        return database.sql(ON_DAY + " and " + place + IN_ORDER)
                .param("day", day)
                .param("area", area.value())
                .query(Areas::area)
                .list();
    }

    private static Area area(ResultSet row, int number) throws SQLException {
        return new Area(
                new AreaId(row.getLong("id")),
                row.getString("code"),
                AreaKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("parent"),
                Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                row.getObject("valid_to", LocalDate.class));
    }
}
