package vn.chungtay.people.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.people.AskedPlaces;
import vn.chungtay.people.Place;
import vn.chungtay.people.Suppression;

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
    private final AskedPlaces places;

    OfficialCounts(JdbcClient database, AskedPlaces places) {
        this.database = database;
        this.places = places;
    }

    /// Persons, each once; what is withheld of them is null.
    ///
    /// @param organisation none for all of them together
    record Count(
            Level level,
            @Nullable Organisation organisation,
            long total,
            @Nullable Long partyMembers,
            Education education,
            Theory politicalTheory) {

        record Education(
                @Nullable Long postgraduate, @Nullable Long university, @Nullable Long college) {}

        record Theory(
                @Nullable Long advanced, @Nullable Long intermediate, @Nullable Long elementary) {}

        /// In the order of the columns of Biểu 3.
        List<@Nullable Long> figures() {
            return Arrays.asList(
                    total,
                    partyMembers,
                    education.postgraduate(),
                    education.university(),
                    education.college(),
                    politicalTheory.advanced(),
                    politicalTheory.intermediate(),
                    politicalTheory.elementary());
        }

        boolean isSuppressed() {
            return figures().stream().anyMatch(Objects::isNull);
        }
    }

    private record Row(Level level, @Nullable Organisation organisation, List<Long> figures) {
        long total() {
            return figures.getFirst();
        }

        /// Some of the figures as parts of the total, with the rest that no column shows: whoever
        /// knows how many are in the Party knows how many are not.
        List<Long> parts(int from, int to) {
            var parts = new ArrayList<>(figures.subList(from, to));
            parts.add(total() - parts.stream().mapToLong(Long::longValue).sum());
            return parts;
        }
    }

    /// By level and organisation, at each level those of all organisations last; what has no
    /// official is left out.
    List<Count> in(Place place, Viewer viewer) {
        var rows = place.ask(database, BY_LEVEL).query(OfficialCounts::row).list();
        var named = places.arePeopleSeen(place, viewer);
        return Arrays.stream(Level.values())
                .map(level -> rows.stream().filter(row -> row.level() == level).toList())
                .flatMap(ofLevel -> counts(ofLevel, named))
                .toList();
    }

    /// Somebody with posts in two organisations is one person, so that the last row may come to
    /// less than the others: a reader who takes it for their sum finds out less, not more.
    private static Stream<Count> counts(List<Row> rows, boolean named) {
        var party = told(rows, named, 1, 2);
        var education = told(rows, named, 2, 5);
        var theory = told(rows, named, 5, 8);
        return IntStream.range(0, rows.size())
                .mapToObj(i ->
                        new Count(
                                rows.get(i).level(),
                                rows.get(i).organisation(),
                                rows.get(i).total(),
                                party.get(i).getFirst(),
                                education(education.get(i)),
                                theory(theory.get(i))));
    }

    private static List<List<@Nullable Long>> told(
            List<Row> rows, boolean named, int from, int to) {
        return Suppression.unless(named, rows.stream().map(row -> row.parts(from, to)).toList());
    }

    private static Count.Education education(List<@Nullable Long> figures) {
        return new Count.Education(figures.get(0), figures.get(1), figures.get(2));
    }

    private static Count.Theory theory(List<@Nullable Long> figures) {
        return new Count.Theory(figures.get(0), figures.get(1), figures.get(2));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var whose = row.getString("organisation");
        var figures = new ArrayList<Long>();
        for (var column : HeldPosts.COLUMNS) {
            figures.add(row.getLong(column));
        }
        return new Row(
                Level.valueOf(row.getString("level")),
                whose == null ? null : Organisation.valueOf(whose),
                figures);
    }
}
