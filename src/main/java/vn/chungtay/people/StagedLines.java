package vn.chungtay.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.Sight;

/// The lines of any list that puts persons into units, in a table of the transaction's own with the
/// columns `line`, `person_code`, `full_name`, `birth_date`, `gender`, `organisation`, `unit_code`
/// and `during`: what is asked of them whatever else the list says, and the persons they speak of.
/// The same code is the same person in every list.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class StagedLines {
    /// A unit that nobody knows.
    public static final String UNIT_UNKNOWN =
            """
              select s.line, s.unit_code as about
                from %1$s s
               where not exists (select
                                   from unit u
                                  where u.code = s.unit_code
                                    and u.voided_at is null)
            order by s.line
            """;

    /// A unit that the sender has not in sight.
    public static final String UNIT_OUT_OF_SIGHT =
            """
              select s.line, s.unit_code as about
                from %1$s s
                join unit u on u.code = s.unit_code and u.voided_at is null
               where not (%2$s)
            order by s.line
            """;

    /// A unit of another organisation.
    public static final String OTHER_ORGANISATION =
            """
              select s.line, u.organisation as about
                from %1$s s
                join unit u on u.code = s.unit_code and u.voided_at is null
               where u.organisation <> s.organisation
            order by s.line
            """;

    /// A unit that was not there on the first day: it had ended, or a decision founded it later. Of
    /// a unit that was taken over from a list nobody knows how long it had been there.
    public static final String NO_UNIT_THEN =
            """
              select s.line, s.unit_code as about
                from %1$s s
                join unit u on u.code = s.unit_code and u.voided_at is null
               where not u.during @> lower(s.during)
                 and (u.opened_by is not null or not u.during && s.during)
            order by s.line
            """;

    /// One person who is two: another name, day of birth or gender on another line. The first of
    /// them is what the others are held against.
    public static final String TWO_PERSONS =
            """
              select s.line, cast(f.line as text) as about
                from %1$s s
                join (select distinct on (person_code) *
                        from %1$s
                    order by person_code, line) f on f.person_code = s.person_code
               where (s.full_name, s.birth_date, s.gender) is distinct from
                     (f.full_name, f.birth_date, f.gender)
            order by s.line
            """;

    /// Where the good lines go in alone: all lines of a person who is two, since nobody knows which
    /// of them is good.
    public static final String ONE_OF_TWO =
            """
              select s.line, cast(min(o.line) as text) as about
                from %1$s s
                join %1$s o on o.person_code = s.person_code
               where (s.full_name, s.birth_date, s.gender) is distinct from
                     (o.full_name, o.birth_date, o.gender)
            group by s.line
            order by s.line
            """;

    private final JdbcClient database;
    private final Clock clock;

    StagedLines(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Lines of somebody who was found to be somebody else speak of that one from here on; whoever
    /// brings the list in need not know.
    public void followMerges(String table) {
        var merged = "select exists (select from person where merged_into is not null)";
        if (!database.sql(merged).query(Boolean.class).single()) {
            return;
        }
        database.sql(
                        """
                           update %1$s s
                              set person_code = k.code,
                                  full_name = coalesce(f.full_name, k.full_name),
                                  birth_date = case when f.line is null then k.birth_date
                                                    else f.birth_date end,
                                  gender = case when f.line is null then k.gender
                                                else f.gender end
                             from person p
                             join person k on k.id = p.merged_into
                        left join (select distinct on (person_code) *
                                     from %1$s
                                 order by person_code, line) f on f.person_code = k.code
                            where p.code = s.person_code
                        """
                                .formatted(table))
                .update();
    }

    /// How many persons of a list that was written have the name and the day of birth, or the
    /// identity number, of somebody else whom nobody has told apart from them.
    public long countAlike(String table) {
        return database.sql(
                        """
                        select count(*)
                          from (select distinct person_code from %s) s
                          join person p on p.code = s.person_code
                         where exists (select
                                         from person o
                                        where o.search = p.search
                                          and o.birth_date = p.birth_date
                                          and o.id <> p.id
                                          and o.merged_into is null
                                          and not exists (select
                                                            from person_told_apart t
                                                           where t.one = least(o.id, p.id)
                                                             and t.other = greatest(o.id, p.id)))
                            or exists (select
                                         from person o
                                        where o.identity_mark = p.identity_mark
                                          and o.id <> p.id
                                          and o.merged_into is null)
                        """
                                .formatted(table))
                .query(Long.class)
                .single();
    }

    /// A part of each row, as PostgreSQL takes an array of texts.
    public static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable Object> part) {
        return rows.stream()
                .map(part)
                .map(one -> Objects.toString(one, null))
                .toArray(String[]::new);
    }

    /// What a list of some kind is asked, in the order in which it is.
    public interface Question {
        /// Where in the line.
        String column();

        /// With `%1$s` for the table.
        String sql();

        /// Whether it is only asked where the good lines go in alone.
        boolean isOfGoodLines();
    }

    /// @param partial whether the good lines go in alone
    public record Asking(
            String table, List<? extends Question> questions, Sight within, boolean partial) {}

    /// A line that a question did not like.
    public record Wrong(int line, Question question, String about) {}

    /// What is wrong with a line is told once, by the question that comes first. Where the good
    /// lines go in alone, each question is asked of what the ones before left, until none finds
    /// anything: a line may lean on one that has been left out.
    public List<Wrong> wrong(Asking asking) {
        var told = new TreeMap<Integer, Wrong>();
        var before = -1;
        while (told.size() > before && (asking.partial() || before < 0)) {
            before = told.size();
            for (var question : asking.questions()) {
                if (asking.partial() || !question.isOfGoodLines()) {
                    var found = ask(question, asking);
                    found.forEach(one -> told.putIfAbsent(one.line(), one));
                    if (asking.partial() && !found.isEmpty()) {
                        leaveOut(asking.table(), found);
                    }
                }
            }
        }
        return List.copyOf(told.values());
    }

    private List<Wrong> ask(Question question, Asking asking) {
        var within = asking.within();
        var seen = within.coversUnit("u.id", Sight.nearest("u.during", ":today"));
        return database.sql(question.sql().formatted(asking.table(), seen))
                .param("today", LocalDate.now(clock))
                .params(within.parameters())
                .query((row, _) ->
                        new Wrong(
                                row.getInt("line"),
                                question,
                                Objects.requireNonNullElse(row.getString("about"), "")))
                .list();
    }

    /// As if the list had not had these lines.
    private void leaveOut(String table, List<Wrong> found) {
        database.sql("delete from " + table + " where line = any(:lines)")
                .param("lines", found.stream().map(Wrong::line).toArray(Integer[]::new))
                .update();
    }

    /// Those whom nobody knew yet, and what the list says otherwise of those who were known.
    ///
    /// @return how many are new
    public long writePersons(String table) {
        var written = writeNew(table);
        correct(table);
        database.sql("analyze person").update();
        return written;
    }

    private long writeNew(String table) {
        return database.sql(
                        """
                          insert into person (code, full_name, birth_date, gender, made_at)
                          select distinct on (person_code)
                                 person_code, full_name, birth_date, gender, :now
                            from %s
                        order by person_code, line
                              on conflict (code) do nothing
                        """
                                .formatted(table))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /// What a list leaves out is not taken away.
    private void correct(String table) {
        database.sql(
                        """
                        update person p
                           set full_name = s.full_name,
                               birth_date = coalesce(s.birth_date, p.birth_date),
                               gender = coalesce(s.gender, p.gender)
                          from %s s
                         where s.person_code = p.code
                           and (p.full_name, p.birth_date, p.gender) is distinct from
                               (s.full_name, coalesce(s.birth_date, p.birth_date),
                                coalesce(s.gender, p.gender))
                        """
                                .formatted(table))
                .update();
    }
}
