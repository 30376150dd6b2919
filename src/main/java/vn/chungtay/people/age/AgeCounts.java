package vn.chungtay.people.age;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.people.AskedPlaces;
import vn.chungtay.people.Place;
import vn.chungtay.people.Suppression;

/// How many members of each gender and age a place has on a day. Memberships are counted, so that
/// the organisations come to what stands for all of them.
@Component
@Transactional(readOnly = true)
class AgeCounts {
    private static final String COUNTED =
            """
                select m.organisation, count(*) as memberships,
                       count(*) filter (where p.gender = 'FEMALE') as women,
                       count(*) filter (where p.gender = 'MALE') as men,
                       count(*) filter (where p.gender is null) as gender_not_known,
                       count(*) filter (where a.years < 18) as under_18,
                       count(*) filter (where a.years between 18 and 30) as from_18_to_30,
                       count(*) filter (where a.years between 31 and 45) as from_31_to_45,
                       count(*) filter (where a.years between 46 and 60) as from_46_to_60,
                       count(*) filter (where a.years > 60) as over_60,
                       count(*) filter (where a.years is null) as age_not_known
                  from here h
                  join membership m on m.unit = h.then
                  join person p on p.id = m.person
            cross join lateral (select extract(year from
                                             age(cast(:day as date), p.birth_date)) as years) as a
               where m.voided_at is null
                   and m.during @> cast(:day as date)
              group by grouping sets ((m.organisation), ())
                having count(*) > 0
              order by strpos('FF FU VA TU YU WU', m.organisation) nulls last
            """;

    private final JdbcClient database;
    private final AskedPlaces places;

    AgeCounts(JdbcClient database, AskedPlaces places) {
        this.database = database;
        this.places = places;
    }

    /// @param organisation none for all of them together
    /// @param genders in the order of [Part#GENDERS]; null where it is withheld
    /// @param ages in the order of [Part#AGES]; null where it is withheld
    record Count(
            @Nullable Organisation organisation,
            long memberships,
            List<@Nullable Long> genders,
            List<@Nullable Long> ages) {

        boolean isSuppressed() {
            return Stream.of(genders, ages).flatMap(List::stream).anyMatch(Objects::isNull);
        }
    }

    private record Row(
            @Nullable Organisation organisation,
            long memberships,
            List<Long> genders,
            List<Long> ages) {}

    /// By organisation, and of all together last; nothing where nobody is a member.
    List<Count> in(Place place, Viewer viewer) {
        var rows = place.ask(database, COUNTED).query(AgeCounts::row).list();
        var named = places.arePeopleSeen(place, viewer);
        var genders = Suppression.unless(named, rows.stream().map(Row::genders).toList());
        var ages = Suppression.unless(named, rows.stream().map(Row::ages).toList());
        var counts = new ArrayList<Count>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            counts.add(
                    new Count(row.organisation(), row.memberships(), genders.get(i), ages.get(i)));
        }
        return counts;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var whose = row.getString("organisation");
        return new Row(
                whose == null ? null : Organisation.valueOf(whose),
                row.getLong("memberships"),
                figures(row, Part.GENDERS),
                figures(row, Part.AGES));
    }

    private static List<Long> figures(ResultSet row, List<Part> parts) throws SQLException {
        var figures = new ArrayList<Long>();
        for (var part : parts) {
            figures.add(row.getLong(part.column()));
        }
        return List.copyOf(figures);
    }
}
