package vn.chungtay.people.office.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Vault;
import vn.chungtay.organisation.Mention;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Plans;
import vn.chungtay.organisation.Sight;
import vn.chungtay.people.UnitsSeen;
import vn.chungtay.people.office.Education;
import vn.chungtay.people.office.PoliticalTheory;
import vn.chungtay.people.office.Standards;
import vn.chungtay.web.Listed;
import vn.chungtay.web.Window;

/// Finds the posts that are held on a day, of units in sight or of those that they took over.
@Component
@Transactional(readOnly = true)
class PostLists {
    /// What is counted of a list and can be paged through, as of a list of persons.
    static final int MOST = 1_000;

    /// From so many on, walking through all names in order comes sooner to the first page than
    /// sorting those that were found.
    private static final int WIDE = 5_000;

    /// As far as that is so.
    private static final int LAST_WALKED = 5;

    private static final String MATCHING =
            """
              from office o
              join %s
             where o.voided_at is null
               and o.during @> cast(:day as date)
               and p.erased_at is null
               and (cast(:organisation as text) is null or o.organisation = :organisation)
               and (cast(:post as text) is null or o.post = :post)
               and %s
               and %s
               and %s
               and %s
            """;

    /// Whatever way the planner finds, which may be an index of names.
    private static final String ANY_WAY = "person p on p.id = o.person and %s";

    /// Those who are searched for, then their posts.
    private static final String PERSONS_FIRST =
            "(select * from person p where %s offset 0) p on p.id = o.person";

    /// The posts, then whose each is: the planner would rather read all persons than look so many
    /// up.
    private static final String POSTS_FIRST =
            "lateral (select * from person where id = o.person offset 0) p on true";

    /// Who is on a committee of the Party is kept closed.
    private static final String ON_SCREENS = "o.post <> 'PARTY_COMMITTEE'";

    /// First which, then what is to be told of them: nobody reads the rest of all others. They are
    /// numbered once they are few, so that a list by name may walk an index and stop.
    private static final String CHOSEN =
            """
            chosen as materialized (
                 select c.id, row_number() over () as place
                   from (  select o.id
                           %s
                         order by %s
                            limit :limit
                           offset :offset) c
            )
            """;

    private static final String SHOWN =
            """
              select p.id as person, p.full_name, o.title, stands.code as unit, state.name,
                     not stands.during @> cast(:day as date) as homeless, o.organisation,
                     o.full_time, lower(o.during) as first_day, upper(o.during) - 1 as last_day,
                     %s as trained, o.education, o.political_theory, %s as meets
                from chosen c
                join office o on o.id = c.id
                join person p on p.id = o.person
                %s
            order by c.place
            """
                    .formatted(
                            PostColumn.LAST_TRAINED,
                            Standards.on("o.person"),
                            UnitsSeen.standingFor("o.unit"));

    private static final String WRITTEN =
            """
              select p.code as person_id, p.full_name,
                     case when :wholeBirths then p.birth_date end as birth_date, p.gender,
                     o.organisation, u.code as unit_code, o.title as post,
                     cast(o.full_time as text) as full_time,
                     cast(o.party_member as text) as party_member, o.education,
                     o.political_theory, lower(o.during) as "from", upper(o.during) - 1 as "to",
                     %s as trained_on, cast(%s as text) as meets_standards
                from chosen c
                join office o on o.id = c.id
                join person p on p.id = o.person
                join unit u on u.id = o.unit
            order by c.place
            """
                    .formatted(PostColumn.LAST_TRAINED, Standards.now("o.person"));

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;

    PostLists(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    Listed<Holder> of(PostQuestion question, Sight sight, int page) {
        var counting =
                "select count(*) from (select %s limit %d) found"
                        .formatted(matching(question, sight, ON_SCREENS, false), WIDE);
        var found = asked(counting, question, sight).query(Integer.class).single();
        var count = Math.min(found, MOST);
        var within = Listed.within(page, count);
        var walked =
                found == WIDE && within <= LAST_WALKED && question.order().by() == PostColumn.NAME;
        var matching = matching(question, sight, ON_SCREENS, walked);
        var shown =
                windowed(
                                asked(chosen(question, sight, matching) + SHOWN, question, sight),
                                Listed.window(within))
                        .query(PostLists::row)
                        .list();
        return new Listed<>(count, within, shown, Map.of());
    }

    private static JdbcClient.StatementSpec windowed(
            JdbcClient.StatementSpec asked, Window window) {
        return asked.param("limit", window.limit()).param("offset", window.offset());
    }

    /// All of them, with those on committees of the Party, as lists of officials are read.
    /// Standards are told as they are now whatever the day, since whoever reads a list takes it so.
    ///
    /// @param wholeBirths whether days of birth are told; a list that leaves them out takes none
    ///   away
    List<List<String>> lines(PostQuestion question, Sight sight, boolean wholeBirths) {
        var chosen = chosen(question, sight, matching(question, sight, "true", false));
        var asked = asked(chosen + WRITTEN, question, sight);
        return windowed(asked, Window.ALL)
                .param("wholeBirths", wholeBirths)
                .query(PostLists::line)
                .list();
    }

    /// Today when no day was asked for.
    LocalDate day(PostQuestion question) {
        return question.day(LocalDate.now(clock));
    }

    private static String chosen(PostQuestion question, Sight sight, String matching) {
        var order = question.order();
        var ordered =
                "%s %s, %s, p.id, o.id"
                        .formatted(
                                order.by().sql(),
                                order.descending() ? "desc" : "asc",
                                PostColumn.NAME.sql());
        return question.units(sight).next() + CHOSEN.formatted(matching, ordered);
    }

    /// @param walked whether an index of names may be walked through
    private static String matching(
            PostQuestion question, Sight sight, String which, boolean walked) {
        var sought = question.sought();
        var hours = question.ofHours();
        var trained = question.wanted();
        var first = sought.isAnybody() ? POSTS_FIRST : PERSONS_FIRST;
        return MATCHING.formatted(
                (walked ? ANY_WAY : first).formatted(sought.sql()),
                which,
                hours == null ? "true" : hours.sql(),
                trained == null ? "true" : trained.sql(),
                question.units(sight).have("o.unit"));
    }

    private JdbcClient.StatementSpec asked(String sql, PostQuestion question, Sight sight) {
        Plans.forThisQuestion(database);
        var day = day(question);
        var year = question.yearOr(day);
        var sought = question.sought();
        return database.sql(question.units(sight).before(sql))
                .param("day", day)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .param("unit", question.unit())
                .param("organisation", Objects.toString(question.whose(), null))
                .param("post", Objects.toString(question.kind(), null))
                .param("words", sought.words())
                .param("number", sought.number())
                .param("mark", sought.mark(vault))
                .params(sight.parameters());
    }

    private static Holder row(ResultSet row, int number) throws SQLException {
        return new Holder(row.getLong("person"), row.getString("full_name"), held(row), known(row));
    }

    private static Holder.Held held(ResultSet row) throws SQLException {
        return new Holder.Held(
                row.getString("title"),
                new Mention(row.getString("unit"), row.getString("name")),
                row.getBoolean("homeless"),
                Organisation.valueOf(row.getString("organisation")),
                row.getBoolean("full_time"),
                Objects.requireNonNull(row.getObject("first_day", LocalDate.class)),
                row.getObject("last_day", LocalDate.class));
    }

    private static Holder.Known known(ResultSet row) throws SQLException {
        var education = row.getString("education");
        var theory = row.getString("political_theory");
        return new Holder.Known(
                row.getObject("trained", LocalDate.class),
                education == null ? null : Education.valueOf(education),
                theory == null ? null : PoliticalTheory.valueOf(theory),
                row.getObject("meets", Boolean.class));
    }

    private static List<String> line(ResultSet row, int number) throws SQLException {
        var columns = row.getMetaData().getColumnCount();
        var line = new String[columns];
        for (var column = 1; column <= columns; column++) {
            line[column - 1] = orEmpty(row.getString(column));
        }
        return List.of(line);
    }

    private static String orEmpty(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
