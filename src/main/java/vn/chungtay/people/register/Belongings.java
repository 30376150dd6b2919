package vn.chungtay.people.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Sight;
import vn.chungtay.people.UnitsSeen;

/// The memberships of persons, each with the unit that stands today for the one that took them in.
@Component
@Transactional(readOnly = true)
class Belongings {
    private static final String FROM =
            """
              select m.id, m.person, m.organisation, taken.code as unit, stands.code as now,
                     state.name, not stands.during @> cast(:day as date) as homeless,
                     lower(m.during) as first_day, upper(m.during) - 1 as last_day
                from membership m
                join unit taken on taken.id = m.unit
                %s
               where m.voided_at is null
            """
                    .formatted(UnitsSeen.standingFor("m.unit"));

    private final JdbcClient database;
    private final Clock clock;

    Belongings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// All there ever were, the earliest first.
    List<Belonging> of(Collection<Person> persons) {
        return database.sql(
                        FROM
                                + """
                                     and m.person = any (:persons)
                                order by m.organisation, lower(m.during)
                                """)
                .param("day", LocalDate.now(clock))
                .param("persons", persons.stream().map(p -> p.id().value()).toArray(Long[]::new))
                .query(Belongings::row)
                .list();
    }

    /// Some of them, as far as they are in sight.
    List<Belonging> some(Collection<Long> memberships, Sight sight) {
        return database.sql(
                        FROM
                                + """
                                     and m.id = any (:memberships)
                                     and (%s or %s)
                                order by m.id
                                """
                                        .formatted(
                                                sight.coversUnit(
                                                        "taken.id",
                                                        Sight.nearest("taken.during", ":day")),
                                                sight.coversUnit(
                                                        "stands.id",
                                                        Sight.nearest("stands.during", ":day"))))
                .param("day", LocalDate.now(clock))
                .param("memberships", memberships.toArray(Long[]::new))
                .params(sight.parameters())
                .query(Belongings::row)
                .list();
    }

    private static Belonging row(ResultSet row, int number) throws SQLException {
        return new Belonging(
                row.getLong("id"),
                new PersonId(row.getLong("person")),
                Organisation.valueOf(row.getString("organisation")),
                row.getString("unit"),
                row.getString("now"),
                row.getString("name"),
                row.getBoolean("homeless"),
                Objects.requireNonNull(row.getObject("first_day", LocalDate.class)),
                row.getObject("last_day", LocalDate.class));
    }
}
