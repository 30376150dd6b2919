package vn.chungtay.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The party committees and agencies of any day, for other modules to ask.
@Component
@Transactional(readOnly = true)
public class Bodies {
    private static final String ON_DAY =
            """
            select b.code, b.kind, s.name, area.code as area, lower(b.during) as valid_from,
                   upper(b.during) - 1 as valid_to
              from body_state s
              join body b on b.id = s.body
              join area on area.id = s.area
             where s.voided_at is null
               and b.voided_at is null
               and s.during @> cast(:day as date)
            """;

    private final JdbcClient database;

    Bodies(JdbcClient database) {
        this.database = database;
    }

    /// The end of the area's line: the party committee of an area, or of the nearest area upwards
    /// that has one on that day.
    public Optional<Body> committeeFor(String area, LocalDate day) {
        var nearest =
                """
                 and b.kind = 'PARTY_COMMITTEE'
                 and s.area in (select above.ancestor
                                  from area_below above
                                  join area own on own.id = above.area
                                 where own.code = :area
                                   and own.voided_at is null
                                   and :day between above.valid_from and above.valid_to)
                order by (select min(above.depth)
                            from area_below above
                            join area own on own.id = above.area
                           where own.code = :area
                             and above.ancestor = s.area
                             and :day between above.valid_from and above.valid_to)
                   limit 1
                """;
        return database.sql(ON_DAY + nearest)
                .param("day", day)
                .param("area", area)
                .query(Bodies::body)
                .optional();
    }

    /// The bodies in just this area, by name.
    public List<Body> in(String area, LocalDate day) {
        return database.sql(
                        ON_DAY
                                + """
                                   and area.code = :area
                                order by b.kind desc, s.name collate "vi-x-icu", b.code
                                """)
                .param("day", day)
                .param("area", area)
                .query(Bodies::body)
                .list();
    }

    private static Body body(ResultSet row, int number) throws SQLException {
        return new Body(
                Objects.requireNonNull(row.getString("code")),
                BodyKind.valueOf(row.getString("kind")),
                Objects.requireNonNull(row.getString("name")),
                Objects.requireNonNull(row.getString("area")),
                Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                row.getObject("valid_to", LocalDate.class));
    }
}
