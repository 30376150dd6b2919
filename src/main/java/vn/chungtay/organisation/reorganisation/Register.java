package vn.chungtay.organisation.reorganisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What stands on a day, for planning.
@Component
class Register {
    private static final String ON_DAY =
            """
            select thing.id, thing.code, {organisation} as organisation, s.name,
                   s.{rank} as rank, s.parent, {area} as area, lower(s.during) as since,
                   lower(thing.during) as born_on,
                   upper_inf(s.during) as last
              from {thing}_state s
              join {thing} thing on thing.id = s.{thing}
             where s.voided_at is null
               and s.during @> cast(:day as date)
            """;

    private final JdbcClient database;

    Register(JdbcClient database) {
        this.database = database;
    }

    Optional<Standing> find(Subject subject, String code, LocalDate day) {
        return database.sql(subject.in(ON_DAY) + " and thing.code = :code")
                .param("day", day)
                .param("code", code)
                .query((row, number) -> standing(subject, row))
                .optional();
    }

    /// What lies directly below one.
    List<Standing> below(Subject subject, long parent, LocalDate day) {
        return where(subject, "s.parent = :id", parent, day);
    }

    List<Standing> unitsIn(long area, LocalDate day) {
        return where(Subject.UNIT, "s.area = :id", area, day);
    }

    boolean isTaken(Subject subject, String code) {
        return database.sql(
                        subject.in(
                                """
                                select exists (select
                                                 from {thing}
                                                where code = :code
                                                  and voided_at is null)
                                """))
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    long nextId(Subject subject) {
        return database.sql(subject.in("select nextval(pg_get_serial_sequence('{thing}', 'id'))"))
                .query(Long.class)
                .single();
    }

    private List<Standing> where(Subject subject, String condition, long id, LocalDate day) {
        return database.sql(subject.in(ON_DAY) + " and " + condition + " order by thing.code")
                .param("day", day)
                .param("id", id)
                .query((row, number) -> standing(subject, row))
                .list();
    }

    private static Standing standing(Subject subject, ResultSet row) throws SQLException {
        return new Standing(
                subject,
                row.getLong("id"),
                row.getString("code"),
                row.getString("organisation"),
                row.getString("name"),
                row.getString("rank"),
                row.getObject("parent", Long.class),
                row.getObject("area", Long.class),
                Objects.requireNonNull(row.getObject("since", LocalDate.class)),
                Objects.requireNonNull(row.getObject("born_on", LocalDate.class)),
                row.getBoolean("last"));
    }
}
