package vn.chungtay.people.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.Organisation;

/// What was merged, and what a merge would do.
@Component
@Transactional(readOnly = true)
class Merges {
    private static final String MERGES =
            """
              select g.id as merge, g.at, g.by_name, p.id, p.code, p.full_name, p.birth_date,
                     p.gender, p.identity_mark is not null as numbered, false as erased
                from person_merge g
                join person p on p.id = g.dropped
               where g.kept = :kept
                 and g.undone_at is null
            """;

    private static final String STRETCHES =
            """
                with held as (
                       select organisation, range_agg(during) as days
                         from membership
                        where person = :kept
                          and voided_at is null
                     group by organisation
                ),
                parts as (
                        select m.organisation, m.unit, part.during, part.added
                          from membership m
                     left join held h on h.organisation = m.organisation
                    cross join lateral (
                               select datemultirange(m.during) as mine,
                                      coalesce(h.days, datemultirange()) as theirs) d
                    cross join lateral (
                               select unnest(d.mine - d.theirs) as during, true as added
                                union all
                               select unnest(d.mine * d.theirs), false) part
                         where m.person = :dropped
                           and m.voided_at is null
                )
              select p.organisation, s.name, lower(p.during) as first_day,
                     upper(p.during) - 1 as last_day, p.added
                from parts p
                join unit_state s
                  on s.unit = p.unit
                 and s.voided_at is null
                join unit u
                  on u.id = p.unit
                 and s.during @> greatest(lower(u.during),
                                          least(lower(p.during), upper(u.during) - 1))
            order by p.organisation, lower(p.during)
            """;

    private final JdbcClient database;

    Merges(JdbcClient database) {
        this.database = database;
    }

    /// What a merge makes of one stretch of a membership of the second person.
    ///
    /// @param kept whether the days are added to the first; otherwise the first has others then
    record Stretch(
            Organisation organisation,
            String unit,
            LocalDate first,
            @Nullable LocalDate last,
            boolean kept) {}

    /// Those that stand, the last first.
    List<Merge> into(Person kept) {
        return database.sql(MERGES + " order by g.id desc")
                .param("kept", kept.id().value())
                .query((row, number) -> merge(kept, row, number))
                .list();
    }

    Optional<Merge> find(long id, Person kept) {
        return into(kept).stream().filter(merge -> merge.id() == id).findFirst();
    }

    /// By organisation and day.
    List<Stretch> preview(Person kept, Person dropped) {
        return database.sql(STRETCHES)
                .param("kept", kept.id().value())
                .param("dropped", dropped.id().value())
                .query((row, _) ->
                        new Stretch(
                                Organisation.valueOf(row.getString("organisation")),
                                row.getString("name"),
                                Objects.requireNonNull(row.getObject("first_day", LocalDate.class)),
                                row.getObject("last_day", LocalDate.class),
                                row.getBoolean("added")))
                .list();
    }

    private static Merge merge(Person kept, ResultSet row, int number) throws SQLException {
        return new Merge(
                row.getLong("merge"),
                kept,
                PersonLists.row(row, number),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"));
    }
}
