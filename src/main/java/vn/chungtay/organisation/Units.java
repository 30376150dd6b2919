package vn.chungtay.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.shared.SearchText;
import vn.chungtay.web.Order;
import vn.chungtay.web.Window;

/// The units of any day, for other modules to ask.
@Component
@Transactional(readOnly = true)
public class Units {
    private static final String ON_DAY =
            """
               select u.id, u.code, u.organisation, s.level, s.name, area.code as area,
                      above.code as parent, lower(u.during) as valid_from,
                      upper(u.during) - 1 as valid_to
                 from unit_state s
                 join unit u on u.id = s.unit
                 join area on area.id = s.area
            left join unit above on above.id = s.parent
                where s.voided_at is null
                  and u.voided_at is null
                  and s.during @> cast(:day as date)
            """;

    private static final String MATCHING =
            """
             where s.voided_at is null
               and s.during @> cast(:day as date)
               and (cast(:organisation as text) is null
                    or s.unit in (select o.id from unit o where o.organisation = :organisation))
               and (cast(:level as text) is null or s.level = :level)
               and (cast(:area as text) is null
                    or s.area in (select b.area
                                    from area_below b
                                    join area a on a.id = b.ancestor
                                   where a.code = :area
                                     and a.voided_at is null
                                     and :day between b.valid_from and b.valid_to))
               and (cast(:name as text) is null
                    or s.unit in (select n.unit
                                    from unit_state n
                                   where n.voided_at is null
                                     and n.search like :name))
            """;

    /// The page is cut out before anything is added to it that all units would have to be joined
    /// with.
    private static final String PAGE =
            """
               select found.id, found.code, found.organisation, found.level, found.name,
                      area.code as area, above.code as parent, found.valid_from, found.valid_to
                 from (select *
                         from (select s.unit as id, u.code, u.organisation, s.level, s.name,
                                      s.area, s.parent, lower(u.during) as valid_from,
                                      upper(u.during) - 1 as valid_to, s.rank,
                                      strpos('FF FU VA TU YU WU', u.organisation)
                                          as organisation_rank,
                                      place.name as area_name
                                 from unit_state s
                                 join unit u on u.id = s.unit
                            left join area_state place
                                   on place.area = s.area
                                  and place.voided_at is null
                                  and place.during @> cast(:day as date)
                               %1$s) as matching
                       %2$s
                        limit :limit
                       offset :offset) as found
                 join area on area.id = found.area
            left join unit above on above.id = found.parent
            %2$s
            """;

    private static final String IN_ORDER =
            """

            order by s.name collate "vi-x-icu", u.code
            """;

    private final JdbcClient database;

    Units(JdbcClient database) {
        this.database = database;
    }

    public Optional<Unit> find(String code, LocalDate day) {
        return database.sql(ON_DAY + " and u.code = :code")
                .param("day", day)
                .param("code", code)
                .query(Units::unit)
                .optional();
    }

    /// A page of the units of a day.
    public List<Unit> list(
            UnitFilter filter, LocalDate day, Order<UnitColumn> order, Window window) {
        var page = PAGE.formatted(MATCHING, order.sql(column(order.by())));
        return filtered(page, filter, day)
                .param("limit", window.limit())
                .param("offset", window.offset())
                .query(Units::unit)
                .list();
    }

    private static String column(UnitColumn column) {
        return switch (column) {
            case NAME -> "name collate \"vi-x-icu\"";
            case ORGANISATION -> "organisation_rank";
            case LEVEL -> "rank";
            case AREA -> "area_name collate \"vi-x-icu\"";
            case LIFE -> "valid_from";
        };
    }

    /// How many units of a day there are.
    public int count(UnitFilter filter, LocalDate day) {
        return filtered("select count(*) from unit_state s " + MATCHING, filter, day)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, UnitFilter filter, LocalDate day) {
        var name = filter.name();
        Plans.forThisQuestion(database);
        return database.sql(sql)
                .param("day", day)
                .param("organisation", name(filter.organisation()))
                .param("level", name(filter.level()))
                .param("area", filter.area())
                .param("name", name == null ? null : SearchText.anywhere(name));
    }

    /// Whether any unit ever lived.
    public boolean isEmpty() {
        return database.sql("select not exists (select from unit where voided_at is null)")
                .query(Boolean.class)
                .single();
    }

    /// The day of a unit's life that is nearest to a day, itself when the unit lived then; none for
    /// a code that no unit bears.
    public Optional<LocalDate> nearestDay(String code, LocalDate day) {
        return database.sql(
                        """
                        select greatest(lower(during), least(:day, upper(during) - 1))
                          from unit
                         where voided_at is null
                           and code = :code
                        """)
                .param("day", day)
                .param("code", code)
                .query(LocalDate.class)
                .optional();
    }

    /// How many units stand below each child of a unit on a day, at any depth.
    public Map<UnitId, Integer> sizesBelow(UnitId unit, LocalDate day) {
        var sizes = new HashMap<UnitId, Integer>();
        database.sql(
                        """
                          select s.unit, count(*) as below
                            from unit_state s
                            join unit_below b
                              on b.ancestor = s.unit
                             and b.depth > 0
                             and b.valid_to >= :day
                             and b.valid_from <= :day
                           where s.voided_at is null
                             and s.during @> cast(:day as date)
                             and s.parent = :unit
                        group by s.unit
                        """)
                .param("day", day)
                .param("unit", unit.value())
                .query(row -> {
                    sizes.put(new UnitId(row.getLong("unit")), row.getInt("below"));
                });
        return sizes;
    }

    /// The units directly below a unit on a day.
    public List<Unit> children(UnitId unit, LocalDate day) {
        return inTree(unit, day, "s.parent = :unit");
    }

    /// A unit and everything below it on a day.
    public List<Unit> below(UnitId unit, LocalDate day) {
        return inTree(
                unit,
                day,
                """
                s.unit in (select b.unit
                             from unit_below b
                            where b.ancestor = :unit
                              and b.valid_to >= :day
                              and b.valid_from <= :day)
                """);
    }

    /// The units above a unit on a day, the province first.
    public List<Unit> ancestors(UnitId unit, LocalDate day) {
        return database.sql(
                        ON_DAY
                                + """
                                   and s.unit in (select b.ancestor
                                                    from unit_below b
                                                   where b.unit = :unit
                                                     and b.depth > 0
                                                     and :day between b.valid_from and b.valid_to)
                                order by s.rank
                                """)
                .param("day", day)
                .param("unit", unit.value())
                .query(Units::unit)
                .list();
    }

    /// The first of the units whose own area is this one on a day, from the highest down.
    public List<Unit> in(AreaId area, LocalDate day, int most) {
        return database.sql(
                        ON_DAY
                                + """
                                   and s.area = :area
                                order by s.rank, s.name collate "vi-x-icu", u.code
                                   limit :most
                                """)
                .param("day", day)
                .param("area", area.value())
                .param("most", most)
                .query(Units::unit)
                .list();
    }

    /// A unit's life from its first day, chapter by chapter.
    public List<UnitChapter> life(UnitId unit) {
        return database.sql(
                        """
                           select lower(s.during) as first_day, upper(s.during) - 1 as last_day,
                                  s.name, s.level, area.code as area, place.name as area_name,
                                  above.code as parent, higher.name as parent_name,
                                  r.id as reorganisation, r.decision_number
                             from unit_state s
                             join area on area.id = s.area
                             join area_state place
                               on place.area = s.area
                              and place.voided_at is null
                              and place.during @> lower(s.during)
                        left join unit above on above.id = s.parent
                        left join unit_state higher
                               on higher.unit = s.parent
                              and higher.voided_at is null
                              and higher.during @> lower(s.during)
                        left join reorganisation r on r.id = s.opened_by
                            where s.voided_at is null
                              and s.unit = :unit
                         order by lower(s.during)
                        """)
                .param("unit", unit.value())
                .query((row, number) ->
                        new UnitChapter(
                                Rows.day(row, "first_day"),
                                row.getObject("last_day", LocalDate.class),
                                row.getString("name"),
                                Level.valueOf(row.getString("level")),
                                new Mention(row.getString("area"), row.getString("area_name")),
                                Rows.parent(row),
                                Rows.decision(row)))
                .list();
    }

    private List<Unit> inTree(UnitId unit, LocalDate day, String place) {
        return database.sql(ON_DAY + " and " + place + IN_ORDER)
                .param("day", day)
                .param("unit", unit.value())
                .query(Units::unit)
                .list();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                new UnitId(row.getLong("id")),
                row.getString("code"),
                Organisation.valueOf(row.getString("organisation")),
                Level.valueOf(row.getString("level")),
                row.getString("name"),
                row.getString("area"),
                row.getString("parent"),
                Rows.day(row, "valid_from"),
                row.getObject("valid_to", LocalDate.class));
    }
}
