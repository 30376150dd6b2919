package vn.chungtay.organisation.intake;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A list on its way into the registry: the lines as they stand in the file, in a table of the
/// transaction's own, what each code is to the registry, and from there as sets.
@Component
class Staging {
    private final JdbcClient database;

    Staging(JdbcClient database) {
        this.database = database;
    }

    /// From here on every earlier writer is seen, and no other writes.
    void open() {
        run("lock table registry_change in share row exclusive mode");
        run("drop table if exists staged, staged_thing");
        run(
                """
                create temporary table staged (
                    line integer not null,
                    code text not null,
                    name text not null,
                    rank text not null,
                    parent_code text,
                    during daterange not null,
                    organisation text not null,
                    area_code text not null
                ) on commit drop
                """);
        run(
                """
                create temporary table staged_thing (
                    id bigint not null,
                    code text not null,
                    life daterange not null,
                    lines bigint not null,
                    organisation text not null,
                    verdict text not null
                ) on commit drop
                """);
    }

    void stage(Roll roll, List<Entry> entries) {
        database.sql(
                        """
                        insert into staged
                        select l.line, l.code, l.name, l.rank, nullif(l.parent_code, ''),
                               daterange(l.first_day, l.last_day, '[]'), l.organisation,
                               l.area_code
                          from unnest(:lines::integer[], :codes::text[], :names::text[],
                                      :ranks::text[], :parents::text[], :froms::date[],
                                      :tos::date[], :organisations::text[], :areas::text[])
                               as l (line, code, name, rank, parent_code, first_day, last_day,
                                     organisation, area_code)
                        """)
                .param("lines", entries.stream().map(Entry::line).toArray(Integer[]::new))
                .param("codes", texts(entries, Entry::code))
                .param("names", texts(entries, Entry::name))
                .param("ranks", texts(entries, Entry::rank))
                .param("parents", texts(entries, Entry::parent))
                .param("froms", texts(entries, e -> e.life().from().toString()))
                .param("tos", texts(entries, e -> Objects.toString(e.life().to(), null)))
                .param("organisations", texts(entries, Entry::organisation))
                .param("areas", texts(entries, Entry::area))
                .update();
        run("analyze staged");
        Verdict.STATEMENTS.forEach(statement -> run(roll.in(statement)));
    }

    /// The new ones with the states that the list knows, and in place of the states of those that
    /// only lists have spoken of, other ones. A line whose parent or area nobody knows gets no
    /// state; the questions tell it.
    void write(Roll roll, OffsetDateTime at) {
        run(
                roll.in(
                        """
                          insert into {thing} (id, code, during{unit:, organisation}{body:, kind})
                                 overriding system value
                          select id, code, life{unit:, organisation}
                                 {body:, (select min(rank) from staged s where s.code = k.code)}
                            from staged_thing k
                           where verdict = 'NEW'
                        order by id
                        """));
        correct(roll, at);
        run(roll.in("analyze {thing}"));
        writeStates(roll);
        run(roll.in("analyze {thing}_state"));
    }

    private void correct(Roll roll, OffsetDateTime at) {
        database.sql(
                        roll.in(
                                """
                                update {thing}_state s
                                   set voided_at = :at
                                  from staged_thing k
                                 where k.verdict = 'CORRECTED'
                                   and s.{thing} = k.id
                                   and s.voided_at is null
                                """))
                .param("at", at)
                .update();
        run(
                roll.in(
                        """
                        update {thing} t
                           set during = k.life
                          from staged_thing k
                         where k.verdict = 'CORRECTED'
                           and t.id = k.id
                        """));
    }

    private void writeStates(Roll roll) {
        run(
                roll.in(
                        """
                           insert into {thing}_state ({thing}, during, name, {rank}
                                  {tree:, parent}{placed:, area})
                           select k.id, s.during, s.name, s.rank{tree:, above.id}{placed:, area.id}
                             from staged s
                             join staged_thing k on k.code = s.code
                        {tree:left join {thing} above on above.code = s.parent_code
                                                and above.voided_at is null}
                        {placed:     join area on area.code = s.area_code
                                              and area.voided_at is null}
                            where k.verdict in ('NEW', 'CORRECTED')
                            {tree:  and (s.parent_code is null or above.id is not null)}
                         order by k.id, s.line
                        """));
    }

    /// How many lines were new, and how many corrected what stood there.
    Written written() {
        return database.sql(
                        """
                        select coalesce(sum(lines) filter (where verdict = 'NEW'), 0) as fresh,
                               coalesce(sum(lines) filter (where verdict = 'CORRECTED'), 0)
                               as corrected
                          from staged_thing
                        """)
                .query((row, number) -> new Written(row.getInt("fresh"), row.getInt("corrected")))
                .single();
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
        if (roll.hasParent()) {
            run(roll.in("analyze {thing}_below"));
        }
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

    record Written(int fresh, int corrected) {}
}
