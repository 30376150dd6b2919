package vn.chungtay.organisation.reorganisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What stands on a day, for planning.
@Component
class Register {
    private static final String ON_DAY =
            """
            select thing.id, thing.code, s.name, s.{rank} as rank, lower(s.during) as since,
                   lower(thing.during) as born_on, upper_inf(s.during) as last
                   {unit:, thing.organisation}{tree:, s.parent}{placed:, s.area}
              from {thing}_state s
              join {thing} thing on thing.id = s.{thing}
             where s.voided_at is null
               and thing.voided_at is null
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

    Optional<Standing> find(Subject subject, long id, LocalDate day) {
        return where(subject, "thing.id = :id", id, day).stream().findFirst();
    }

    /// What areas, units or bodies are called last, by id.
    Map<Long, String> names(Subject subject, Collection<Long> ids) {
        var names = new HashMap<Long, String>();
        database.sql(
                        subject.in(
                                """
                                  select distinct on (s.{thing}) s.{thing} as id, s.name
                                    from {thing}_state s
                                   where s.voided_at is null
                                     and s.{thing} = any(:ids)
                                order by s.{thing}, lower(s.during) desc
                                """))
                .param("ids", ids.toArray(Long[]::new))
                .query(row -> {
                    names.put(row.getLong("id"), row.getString("name"));
                });
        return names;
    }

    /// Everything that stands on a day.
    List<Standing> all(Subject subject, LocalDate day) {
        return database.sql(subject.in(ON_DAY) + " order by thing.code")
                .param("day", day)
                .query((row, number) -> standing(subject, row))
                .list();
    }

    /// What lies directly below one.
    List<Standing> below(Subject subject, long parent, LocalDate day) {
        return where(subject, "s.parent = :id", parent, day);
    }

    /// The units or bodies that are in just this area.
    List<Standing> in(long area, Subject subject, LocalDate day) {
        return where(subject, "s.area = :id", area, day);
    }

    /// Those at the same level under the same parent, without itself.
    List<Standing> beside(Standing one, LocalDate day) {
        var place =
                """
                 and s.{thing} <> :id
                 and s.{rank} = :rank
                 and s.parent is not distinct from cast(:parent as bigint)
                 {unit:and thing.organisation = :organisation}
                """;
        return named(one, place, day);
    }

    /// Those of a higher rank.
    List<Standing> higher(Standing one, LocalDate day) {
        var place =
                """
                 and s.rank < (select min(own.rank)
                                 from {thing}_state own
                                where own.{thing} = :id
                                  and own.voided_at is null
                                  and own.during @> cast(:day as date))
                 {unit:and thing.organisation = :organisation}
                """;
        return named(one, place, day);
    }

    List<Standing> inside(Standing one, LocalDate day) {
        var inside = new ArrayList<>(below(one.subject(), one.id(), day));
        if (one.subject() == Subject.AREA) {
            inside.addAll(in(one.id(), Subject.UNIT, day));
        }
        return inside;
    }

    private List<Standing> named(Standing one, String place, LocalDate day) {
        var subject = one.subject();
        return database.sql(
                        subject.in(ON_DAY + place)
                                + " order by s.name collate \"vi-x-icu\", thing.code")
                .param("day", day)
                .param("id", one.id())
                .param("rank", one.rank())
                .param("parent", one.parent())
                .param("organisation", one.organisation())
                .query((row, number) -> standing(subject, row))
                .list();
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

    /// Who took over whom by the decision of a number and day that stands, by predecessor.
    Map<String, List<String>> successors(String number, LocalDate day) {
        var successions =
                """
                select before.code as predecessor, after.code as successor
                  from reorganisation r
                  join {thing}_succession n on n.reorganisation = r.id
                  join {thing} before on before.id = n.predecessor
                  join {thing} after on after.id = n.successor
                 where r.decision_number = :number
                   and r.effective_on = :day
                   and r.undone_at is null
                """;
        var successors = new HashMap<String, List<String>>();
        database.sql(Subject.AREA.in(successions) + " union " + Subject.UNIT.in(successions))
                .param("number", number)
                .param("day", day)
                .query(row -> {
                    successors
                            .computeIfAbsent(row.getString("predecessor"), _ -> new ArrayList<>())
                            .add(row.getString("successor"));
                });
        return successors;
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
                subject == Subject.UNIT ? row.getString("organisation") : null,
                row.getString("name"),
                row.getString("rank"),
                subject.isInTree() ? row.getObject("parent", Long.class) : null,
                subject.isPlaced() ? row.getObject("area", Long.class) : null,
                Objects.requireNonNull(row.getObject("since", LocalDate.class)),
                Objects.requireNonNull(row.getObject("born_on", LocalDate.class)),
                row.getBoolean("last"));
    }
}
