package vn.chungtay.people.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.extract.ExtractColumn;
import vn.chungtay.documents.extract.RosterQuestion;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.RosterPlaces;
import vn.chungtay.organisation.Sight;
import vn.chungtay.organisation.Sights;
import vn.chungtay.people.UnitsSeen;

/// Where the persons of a list belong: the units whose people are asked for, each with the one that
/// stands for it on the day. They are worked out once for a list, however many persons it has.
@Component
public class Homes {
    /// Of the unit that stands, as every list of persons tells it.
    public static final List<ExtractColumn> COLUMNS =
            List.of(
                    ExtractColumn.of("unit_name", "roster.unit.name"),
                    ExtractColumn.of("area_code", "roster.area.code"),
                    ExtractColumn.of("area_name", "roster.area.name"));

    private static final String HOME =
            """
            home as materialized (
                 select u.id as unit, stands.code, state.name, land.code as area_code,
                        place.name as area_name
                   from unit u
                   %1$s
                   join area land on land.id = state.area
              left join area_state place
                     on place.area = land.id
                    and place.voided_at is null
                    and place.during @> %2$s
                  where u.voided_at is null
                    and %3$s
                    and (cast(:area as text) is null
                         or state.area in (select b.area
                                             from area a
                                             join area_below b on b.ancestor = a.id
                                            where a.code = :area
                                              and cast(:day as date)
                                                  between b.valid_from and b.valid_to))
            )
            """;

    private final Sights sights;
    private final RosterPlaces places;

    Homes(Sights sights, RosterPlaces places) {
        this.sights = sights;
        this.places = places;
    }

    /// What a list asks, once its place is known to be in sight.
    ///
    /// @param wholeBirths whether days of birth are told: to whoever keeps the register
    public record Asked(RosterQuestion question, Sight sight, boolean wholeBirths) {

        /// A statement that may join `home`.
        public String statement(String select) {
            var units = new UnitsSeen(sight, question.unit());
            var home =
                    HOME.formatted(
                            UnitsSeen.standingFor("u.id"),
                            Sight.nearest("land.during", "cast(:day as date)"),
                            units.have("u.id"));
            return units.before(units.next() + home + select);
        }

        public boolean opens(String column) {
            return question.opened().contains(column);
        }

        public Map<String, @Nullable Object> values() {
            var values = new HashMap<String, @Nullable Object>(sight.parameters());
            values.put("day", question.day());
            values.put("unit", question.unit());
            values.put("area", question.area());
            values.put("organisations", question.organisations().toArray(String[]::new));
            values.put("wholeBirths", wholeBirths);
            values.put("most", question.most());
            return values;
        }
    }

    public Asked asked(RosterQuestion question, Viewer viewer) {
        var sight = sights.of(viewer, Permission.READ_SENSITIVE);
        places.check(question, sight);
        var keeps = sights.of(viewer, Permission.KEEP_PEOPLE).equals(sight);
        return new Asked(question, sight, keeps);
    }
}
