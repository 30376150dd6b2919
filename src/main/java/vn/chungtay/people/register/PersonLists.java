package vn.chungtay.people.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Vault;
import vn.chungtay.organisation.Plans;
import vn.chungtay.organisation.Sight;
import vn.chungtay.people.Gender;
import vn.chungtay.web.Listed;
import vn.chungtay.web.Window;

/// Finds persons: lists of those with a membership of a unit in sight, or of one that it took over;
/// one of them by a post there too.
@Component
@Transactional(readOnly = true)
class PersonLists {
    /// What is counted of a list, and how many of those of a name are shown: counting and sorting
    /// all that is called Nguyễn takes longer than typing another word.
    static final int MOST = 1_000;

    private static final int WIDE = 20_000;

    private static final String PERSON =
            """
            select p.id, p.code, p.full_name, p.birth_date, p.gender,
                   p.identity_mark is not null as numbered, p.erased_at is not null as erased
              from %s p
            """;

    private static final String WHO =
            """
            p.merged_into is null
               and p.erased_at is null
               and (cast(:gender as text) is null or p.gender = :gender)
               and (cast(:bornBy as date) is null or p.birth_date <= :bornBy)
               and (cast(:bornAfter as date) is null or p.birth_date > :bornAfter)
            """;

    /// A membership `m` that is asked for.
    private static final String BELONGING =
            """
            m.voided_at is null
               and (cast(:organisation as text) is null or m.organisation = :organisation)
               and %s
               and %s
            """;

    private static final String MATCHING =
            """
             where %s
               and %s
               and exists (select
                             from membership m
                            where m.person = p.id
                              and %s)
            """;

    private static final String FOUND = "found as materialized (select p.* from person p %s)";

    /// One name after another, those whose last word was meant as it stands before those whose name
    /// goes on. They are found before they are sorted: the planner would rather walk through a list
    /// of all in order.
    private static final String BY_NAME =
            """
            called as materialized (%s order by whole desc),
            found as materialized (
                select p.*
                  from called c
                  join lateral (select p.*
                                  from person p
                                %s
                                offset 0) p on true
                 limit %d
            )
            """;

    /// The same, of units with fewer members than many a name has bearers. Whether a name is among
    /// those called is asked of a table in memory, which the planner would rather read again for
    /// each member when it believes that they are few: therefore no join.
    private static final String BY_UNIT =
            """
            called as materialized (%s),
            found as materialized (
                  select p.*
                    from (select distinct m.person
                            from membership m
                           where %s
                          offset 0) here
                    join lateral (select p.*,
                                         p.search in (select name from called) as is_called,
                                         p.search in (select name from called where whole) as whole
                                    from person p
                                   where p.id = here.person
                                     and %s
                                  offset 0) p on is_called
                order by p.whole desc
                   limit %d
            )
            """;

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;

    PersonLists(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    Listed<Person> of(PersonQuestion question, Sight sight, int page) {
        if (!question.sought().isAnybody()) {
            return searched(question, sight, page);
        }
        var count = count(question, sight);
        var within = Listed.within(page, count);
        return new Listed<>(count, within, some(question, sight, Listed.window(within)), Map.of());
    }

    /// Where very many are asked about, up to [#MOST].
    int count(PersonQuestion question, Sight sight) {
        var counting =
                isWide(question, sight)
                        ? "select count(*) from (select from person p %s limit %d) found"
                                .formatted(walked(question, sight), MOST)
                        : members(question, sight) + " select count(*) from found";
        return asked(counting, question, sight).query(Integer.class).single();
    }

    /// Whether walking through all in order, or through all of a name, comes sooner to the first
    /// than looking through the members of some units.
    private boolean isWide(PersonQuestion question, Sight sight) {
        var units = question.units(sight);
        var many =
                "select count(*) > %1$d from (select from membership m where %2$s limit %1$d + 1) c"
                        .formatted(WIDE, units.have("m.unit"));
        return units.areAll() || asked(many, question, sight).query(Boolean.class).single();
    }

    private Listed<Person> searched(PersonQuestion question, Sight sight, int page) {
        var sql = searching(question, sight) + PERSON.formatted("found") + ordered(question);
        var those = asked(sql, question, sight).query(PersonLists::row).list();
        var within = Listed.within(page, those.size());
        var window = Listed.window(within);
        var last = Math.min(window.offset() + window.limit(), those.size());
        return new Listed<>(those.size(), within, those.subList(window.offset(), last), Map.of());
    }

    private String searching(PersonQuestion question, Sight sight) {
        var called = question.sought().calledSql();
        if (called == null) {
            return members(question, sight);
        }
        var found =
                isWide(question, sight)
                        ? BY_NAME.formatted(
                                called, matching(question, sight, "p.search = c.name"), MOST)
                        : BY_UNIT.formatted(called, belonging(question, sight), WHO, MOST);
        return question.units(sight).next() + found;
    }

    /// Of a unit or a part of the province, those of its branches are few beside all in order.
    private static String members(PersonQuestion question, Sight sight) {
        var all = matching(question, sight, question.sought().sql());
        return question.units(sight).next() + FOUND.formatted(all);
    }

    private static String ordered(PersonQuestion question) {
        var order = question.order();
        return " order by %s %s, p.id"
                .formatted(order.by().sql(), order.descending() ? "desc" : "asc");
    }

    List<Person> some(PersonQuestion question, Sight sight, Window window) {
        var those =
                isWide(question, sight)
                        ? PERSON.formatted("person") + walked(question, sight)
                        : members(question, sight) + PERSON.formatted("found");
        return asked(those + ordered(question) + " limit :limit offset :offset", question, sight)
                .param("limit", window.limit())
                .param("offset", window.offset())
                .query(PersonLists::row)
                .list();
    }

    /// Somebody in sight, now or once; whoever was merged is found by the one they were found to
    /// be.
    Optional<Person> find(PersonId id, Sight sight) {
        return one("t.id = :known", id.value(), sight);
    }

    Optional<Person> find(String code, Sight sight) {
        return one("t.code = :known", code, sight);
    }

    private Optional<Person> one(String condition, Object known, Sight sight) {
        return database.sql(
                        PERSON.formatted("person")
                                + """
                                 where p.id = (select coalesce(t.merged_into, t.id)
                                                 from person t
                                                where %s)
                                   and %s
                                """
                                        .formatted(condition, inSight(sight, "p.id")))
                .param("known", known)
                .param("day", LocalDate.now(clock))
                .params(sight.parameters())
                .query(PersonLists::row)
                .optional();
    }

    /// What some are called, whom the asker has seen already.
    List<Person> named(Collection<PersonId> persons) {
        return database.sql(PERSON.formatted("person") + " where p.id = any (:persons)")
                .param("persons", persons.stream().map(PersonId::value).toArray(Long[]::new))
                .query(PersonLists::row)
                .list();
    }

    /// SQL: a person has, or had, a membership or a post in sight. That somebody is on a committee
    /// of the Party is kept closed, and would follow from being found.
    ///
    /// @param person the id, as SQL
    static String inSight(Sight sight, String person) {
        if (sight.everywhere()) {
            return "true";
        }
        return """
        exists (select
                  from (select unit
                          from membership
                         where person = %1$s
                           and voided_at is null
                         union all
                        select unit
                          from office
                         where person = %1$s
                           and voided_at is null
                           and post <> 'PARTY_COMMITTEE') m
                  join unit held on held.id = m.unit
                 where %2$s)
        """
                .formatted(
                        person, sight.coversUnit("held.id", Sight.nearest("held.during", ":day")));
    }

    /// One person after another is asked whether they are a member there, however the planner would
    /// rather gather all members first: an offset keeps it from that.
    private static String walked(PersonQuestion question, Sight sight) {
        var here = belonging(question, sight) + " offset 0";
        return MATCHING.formatted(WHO, question.sought().sql(), here);
    }

    private static String matching(PersonQuestion question, Sight sight, String sought) {
        return MATCHING.formatted(WHO, sought, belonging(question, sight));
    }

    private static String belonging(PersonQuestion question, Sight sight) {
        return BELONGING.formatted(question.as().sql(), question.units(sight).have("m.unit"));
    }

    private JdbcClient.StatementSpec asked(String sql, PersonQuestion question, Sight sight) {
        Plans.forThisSearch(database);
        var today = LocalDate.now(clock);
        var sought = question.sought();
        return database.sql(question.units(sight).before(sql))
                .param("day", today)
                .param("unit", question.unit())
                .param("words", sought.words())
                .param("whole", sought.whole())
                .param("number", sought.number())
                .param("mark", sought.mark(vault))
                .param("gender", Objects.toString(question.ofGender(), null))
                .param("organisation", Objects.toString(question.whose(), null))
                .param("bornBy", bornBy(question, today))
                .param("bornAfter", bornAfter(question, today))
                .params(sight.parameters());
    }

    private static @Nullable LocalDate bornBy(PersonQuestion question, LocalDate today) {
        var least = question.least();
        return least == null ? null : today.minusYears(least);
    }

    /// Whoever is still of that age was born after the day on which they would be a year older.
    private static @Nullable LocalDate bornAfter(PersonQuestion question, LocalDate today) {
        var greatest = question.greatest();
        return greatest == null ? null : today.minusYears(greatest + 1L);
    }

    static Person row(ResultSet row, int number) throws SQLException {
        var gender = row.getString("gender");
        return new Person(
                new PersonId(row.getLong("id")),
                row.getString("code"),
                row.getString("full_name"),
                row.getObject("birth_date", LocalDate.class),
                gender == null ? null : Gender.valueOf(gender),
                row.getBoolean("numbered"),
                row.getBoolean("erased"));
    }
}
