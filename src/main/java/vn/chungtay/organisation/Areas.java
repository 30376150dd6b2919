package vn.chungtay.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.shared.SearchText;
import vn.chungtay.web.Order;
import vn.chungtay.web.Window;

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

    private static final String MATCHING =
            """
                 from area_state s
                 join area a on a.id = s.area
            left join area above on above.id = s.parent
            left join area_state around
                   on around.area = s.parent
                  and around.voided_at is null
                  and around.during @> cast(:day as date)
                where s.voided_at is null
                  and s.during @> cast(:day as date)
                  and (cast(:kind as text) is null or s.kind = :kind)
                  and (cast(:name as text) is null
                       or s.area in (select n.area
                                       from area_state n
                                      where n.voided_at is null
                                        and n.search like :name))
            """;

    private static final String PAGE =
            """
              select *
                from (select a.id, a.code, s.kind, s.name, above.code as parent,
                             lower(a.during) as valid_from, upper(a.during) - 1 as valid_to,
                             strpos('PROVINCE CITY DISTRICT WARD TOWNSHIP COMMUNE VILLAGE', s.kind)
                                 as kind_rank,
                             around.name as parent_name
                      %s) as matching
            %s
               limit :limit
              offset :offset
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

    /// A page of the areas of a day.
    public List<Area> list(
            AreaFilter filter, LocalDate day, Order<AreaColumn> order, Window window) {
        var page = PAGE.formatted(MATCHING, order.sql(column(order.by())));
        return filtered(page, filter, day)
                .param("limit", window.limit())
                .param("offset", window.offset())
                .query(Areas::area)
                .list();
    }

    /// Kinds go from the province down.
    private static String column(AreaColumn column) {
        return switch (column) {
            case NAME -> "name collate \"vi-x-icu\"";
            case KIND -> "kind_rank";
            case PARENT -> "parent_name collate \"vi-x-icu\"";
            case LIFE -> "valid_from";
        };
    }

    /// How many areas of a day there are.
    public int count(AreaFilter filter, LocalDate day) {
        return filtered("select count(*) " + MATCHING, filter, day).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec filtered(String sql, AreaFilter filter, LocalDate day) {
        var kind = filter.kind();
        var name = filter.name();
        Plans.forThisQuestion(database);
        return database.sql(sql)
                .param("day", day)
                .param("kind", kind == null ? null : kind.name())
                .param("name", name == null ? null : SearchText.anywhere(name));
    }

    /// Whether there never was any area.
    public boolean isEmpty() {
        return database.sql("select not exists (select from area where voided_at is null)")
                .query(Boolean.class)
                .single();
    }

    /// The day of an area's life that is nearest to a day, itself when the area was there then;
    /// none for a code that no area bears.
    public Optional<LocalDate> nearestDay(String code, LocalDate day) {
        return database.sql(
                        """
                        select greatest(lower(during), least(:day, upper(during) - 1))
                          from area
                         where voided_at is null
                           and code = :code
                        """)
                .param("day", day)
                .param("code", code)
                .query(LocalDate.class)
                .optional();
    }

    /// An area and what it lies in on a day, the province last; nothing where it did not exist.
    public List<Area> upwards(String code, LocalDate day) {
        return database.sql(
                        ON_DAY
                                + """
                                   and s.area in (select b.ancestor
                                                    from area_below b
                                                    join area lower on lower.id = b.area
                                                   where lower.code = :code
                                                     and lower.voided_at is null
                                                     and :day between b.valid_from and b.valid_to)
                                order by s.rank desc
                                """)
                .param("day", day)
                .param("code", code)
                .query(Areas::area)
                .list();
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

    /// How many areas lie in each area that is directly in an area on a day, at any depth.
    public Map<AreaId, Integer> sizesBelow(AreaId area, LocalDate day) {
        var sizes = new HashMap<AreaId, Integer>();
        database.sql(
                        """
                          select s.area, count(*) as below
                            from area_state s
                            join area_below b
                              on b.ancestor = s.area
                             and b.depth > 0
                             and b.valid_to >= :day
                             and b.valid_from <= :day
                           where s.voided_at is null
                             and s.during @> cast(:day as date)
                             and s.parent = :area
                        group by s.area
                        """)
                .param("day", day)
                .param("area", area.value())
                .query(row -> {
                    sizes.put(new AreaId(row.getLong("area")), row.getInt("below"));
                });
        return sizes;
    }

    /// An area's life from its first day, chapter by chapter.
    public List<AreaChapter> life(AreaId area) {
        return database.sql(
                        """
                           select lower(s.during) as first_day, upper(s.during) - 1 as last_day,
                                  s.name, s.kind, above.code as parent, around.name as parent_name,
                                  r.id as reorganisation, r.decision_number
                             from area_state s
                        left join area above on above.id = s.parent
                        left join area_state around
                               on around.area = s.parent
                              and around.voided_at is null
                              and around.during @> lower(s.during)
                        left join reorganisation r on r.id = s.opened_by
                            where s.voided_at is null
                              and s.area = :area
                         order by lower(s.during)
                        """)
                .param("area", area.value())
                .query((row, number) ->
                        new AreaChapter(
                                Rows.day(row, "first_day"),
                                row.getObject("last_day", LocalDate.class),
                                row.getString("name"),
                                AreaKind.valueOf(row.getString("kind")),
                                Rows.parent(row),
                                Rows.decision(row)))
                .list();
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
                Rows.day(row, "valid_from"),
                row.getObject("valid_to", LocalDate.class));
    }
}
