package vn.chungtay.people.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.people.Place;

/// How many full-time officials a place has on a day, as Biểu 3 counts them.
@Component
@Transactional(readOnly = true)
class OfficialCounts {
    private static final String BY_LEVEL =
            HeldPosts.HELD
                    + """
                    ,
                         persons as (
                         select s.level, u.organisation, g.person,
                                bool_or(g.full_time) as full_time,
                                bool_or(g.party_member) as party_member,
                                min(g.degree) as degree,
                                min(g.course) as course
                           from held g
                           join unit u on u.id = g.now
                           join unit_state s
                             on s.unit = g.now
                            and s.voided_at is null
                            and s.during @> cast(:day as date)
                       group by grouping sets ((s.level, u.organisation, g.person),
                                               (s.level, g.person))
                         )
                      select level, organisation,
                    """
                    + HeldPosts.COUNTED
                    + """
                          from persons
                      group by level, organisation
                        having count(*) filter (where full_time) > 0
                      order by strpos('PROVINCE DISTRICT GRASSROOTS BRANCH', level),
                               strpos('FF FU VA TU YU WU', organisation) nulls last
                    """;

    private final JdbcClient database;

    OfficialCounts(JdbcClient database) {
        this.database = database;
    }

    /// Persons, each once.
    ///
    /// @param organisation none for all of them together
    record Count(
            Level level,
            @Nullable Organisation organisation,
            long total,
            long partyMembers,
            Education education,
            Theory politicalTheory) {

        record Education(long postgraduate, long university, long college) {}

        record Theory(long advanced, long intermediate, long elementary) {}

        /// In the order of the columns of Biểu 3.
        List<Long> figures() {
            return List.of(
                    total,
                    partyMembers,
                    education.postgraduate(),
                    education.university(),
                    education.college(),
                    politicalTheory.advanced(),
                    politicalTheory.intermediate(),
                    politicalTheory.elementary());
        }
    }

    /// By level and organisation, at each level those of all organisations last; what has no
    /// official is left out.
    List<Count> in(Place place) {
        return place.ask(database, BY_LEVEL).query(OfficialCounts::count).list();
    }

    private static Count count(ResultSet row, int number) throws SQLException {
        var whose = row.getString("organisation");
        return new Count(
                Level.valueOf(row.getString("level")),
                whose == null ? null : Organisation.valueOf(whose),
                row.getLong("total"),
                row.getLong("party_members"),
                new Count.Education(
                        row.getLong("postgraduate"),
                        row.getLong("university"),
                        row.getLong("college")),
                new Count.Theory(
                        row.getLong("theory_advanced"),
                        row.getLong("theory_intermediate"),
                        row.getLong("theory_elementary")));
    }
}
