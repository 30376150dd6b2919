package vn.chungtay.organisation.intake;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A list on its way into the registry: the lines as they stand in the file, in a table of the
/// transaction's own, and from there as sets.
@Component
class Staging {
    private final JdbcClient database;

    Staging(JdbcClient database) {
        this.database = database;
    }

    /// From here on every earlier writer is seen, and no other writes.
    void open() {
        run("lock table registry_change in share row exclusive mode");
        run("drop table if exists staged");
        run(
                """
                create temporary table staged (
                    line integer not null,
                    id bigint not null,
                    is_new boolean not null,
                    code text not null,
                    name text not null,
                    rank text not null,
                    parent_code text,
                    during daterange not null,
                    organisation text not null,
                    area_code text not null
                ) on commit drop
                """);
    }

    void stage(Roll roll, List<Entry> entries) {
        database.sql(
                        roll.in(
                                """
                                   insert into staged
                                   select l.line,
                                          coalesce(t.id, nextval(pg_get_serial_sequence(
                                              '{thing}', 'id'))),
                                          t.id is null, l.code, l.name, l.rank,
                                          nullif(l.parent_code, ''),
                                          daterange(l.first_day, l.last_day, '[]'),
                                          l.organisation, l.area_code
                                     from unnest(:lines::integer[], :codes::text[], :names::text[],
                                                 :ranks::text[], :parents::text[], :froms::date[],
                                                 :tos::date[], :organisations::text[],
                                                 :areas::text[])
                                          as l (line, code, name, rank, parent_code, first_day,
                                                last_day, organisation, area_code)
                                left join {thing} t on t.code = l.code
                                                    and t.voided_at is null
                                """))
                .param("lines", entries.stream().map(Entry::line).toArray(Integer[]::new))
                .param("codes", texts(entries, Entry::code))
                .param("names", texts(entries, Entry::name))
                .param("ranks", texts(entries, Entry::rank))
                .param("parents", texts(entries, Entry::parent))
                .param("froms", texts(entries, e -> e.from().toString()))
                .param("tos", texts(entries, e -> e.to() == null ? null : e.to().toString()))
                .param("organisations", texts(entries, Entry::organisation))
                .param("areas", texts(entries, Entry::area))
                .update();
        run("analyze staged");
    }

    /// The new ones, each with the one state it has as far as a list knows. A line whose parent or
    /// area nobody knows gets no state; the questions tell it.
    ///
    /// @return how many are new
    int write(Roll roll) {
        var written =
                database.sql(
                                roll.in(
                                        """
                                        insert into {thing} (id, code, during{unit:, organisation})
                                               overriding system value
                                        select id, code, during{unit:, organisation}
                                          from staged
                                         where is_new
                                        """))
                        .update();
        if (written > 0) {
            run(roll.in("analyze {thing}"));
            writeStates(roll);
            run(roll.in("analyze {thing}_state"));
        }
        return written;
    }

    private void writeStates(Roll roll) {
        database.sql(
                        roll.in(
                                """
                                   insert into {thing}_state ({thing}, during, name, {rank}, parent
                                          {unit:, area})
                                   select s.id, s.during, s.name, s.rank, above.id{unit:, area.id}
                                     from staged s
                                left join {thing} above on above.code = s.parent_code
                                                        and above.voided_at is null
                                {unit:     join area on area.code = s.area_code
                                               and area.voided_at is null}
                                    where s.is_new
                                      and (s.parent_code is null or above.id is not null)
                                """))
                .update();
    }

    List<Finding> ask(Roll roll, Question question) {
        return database.sql(question.in(roll))
                .query((row, number) ->
                        new Finding(
                                row.getInt("line"),
                                Objects.requireNonNull(row.getString("place")),
                                Objects.requireNonNullElse(row.getString("about"), "")))
                .list();
    }

    /// Asks PostgreSQL's own questions now instead of at the end of the transaction, and lets the
    /// planner know what has come in.
    void settle(Roll roll) {
        run("set constraints registry_change_is_sound immediate");
        run("set constraints registry_change_is_sound deferred");
        run(roll.in("analyze {thing}_below"));
    }

    boolean isRegistryEmpty() {
        return database.sql(
                        """
                        select not exists (select from area)
                               and not exists (select from unit)
                        """)
                .query(Boolean.class)
                .single();
    }

    private void run(String statement) {
        database.sql(statement).update();
    }

    private static @Nullable String[] texts(
            List<Entry> entries, Function<Entry, @Nullable String> part) {
        return entries.stream().map(part).toArray(String[]::new);
    }

    /// A line that a question did not like, and where in it.
    record Finding(int line, String column, String about) {}
}
