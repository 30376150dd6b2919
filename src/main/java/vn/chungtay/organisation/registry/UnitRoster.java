package vn.chungtay.organisation.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.extract.ExtractColumn;
import vn.chungtay.documents.extract.ExtractColumn.Kind;
import vn.chungtay.documents.extract.ExtractColumn.Word;
import vn.chungtay.documents.extract.ExtractLines;
import vn.chungtay.documents.extract.Roster;
import vn.chungtay.documents.extract.RosterQuestion;
import vn.chungtay.documents.extract.StreamedRows;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.RosterPlaces;
import vn.chungtay.organisation.Sight;
import vn.chungtay.organisation.Sights;

/// The units of a day with the names of what they stand in.
@Component
class UnitRoster implements Roster {
    private static final List<ExtractColumn> COLUMNS =
            List.of(
                    ExtractColumn.of("code", "roll.unit"),
                    ExtractColumn.of("name", "roster.unit.name"),
                    ExtractColumn.of("organisation", "roll.organisation")
                            .of(Word.of(Organisation.values(), one -> "organisation." + one)),
                    ExtractColumn.of("level", "roll.level")
                            .of(Word.of(Level.values(), one -> "level." + one)),
                    ExtractColumn.of("parent_code", "roll.unit.parent"),
                    ExtractColumn.of("parent_name", "roster.parent.name"),
                    ExtractColumn.of("area_code", "roster.area.code"),
                    ExtractColumn.of("area_name", "roster.area.name"),
                    ExtractColumn.of("valid_from", "roll.first-day").as(Kind.DAY),
                    ExtractColumn.of("valid_to", "roll.last-day").as(Kind.DAY));

    private static final String UNITS =
            """
               select u.code, s.name, u.organisation, s.level, above.code as parent_code,
                      above_then.name as parent_name, area.code as area_code,
                      place.name as area_name, lower(u.during) as valid_from,
                      upper(u.during) - 1 as valid_to
                 from unit_state s
                 join unit u on u.id = s.unit
                 join area on area.id = s.area
            left join area_state place
                   on place.area = s.area
                  and place.voided_at is null
                  and place.during @> cast(:day as date)
            left join unit above on above.id = s.parent
            left join unit_state above_then
                   on above_then.unit = s.parent
                  and above_then.voided_at is null
                  and above_then.during @> cast(:day as date)
                where s.voided_at is null
                  and s.during @> cast(:day as date)
                  and %s
                  and (cardinality(cast(:organisations as text[])) = 0
                       or u.organisation = any (cast(:organisations as text[])))
                  and (cast(:unit as text) is null
                       or s.unit in (select b.unit
                                       from unit a
                                       join unit_below b on b.ancestor = a.id
                                      where a.code = :unit
                                        and cast(:day as date)
                                            between b.valid_from and b.valid_to))
                  and (cast(:area as text) is null
                       or s.area in (select b.area
                                       from area a
                                       join area_below b on b.ancestor = a.id
                                      where a.code = :area
                                        and cast(:day as date)
                                            between b.valid_from and b.valid_to))
             order by u.code
                limit :most
            """;

    private final Sights sights;
    private final RosterPlaces places;
    private final StreamedRows rows;

    UnitRoster(Sights sights, RosterPlaces places, StreamedRows rows) {
        this.sights = sights;
        this.places = places;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "units";
    }

    @Override
    public String label() {
        return "roster.units";
    }

    @Override
    public boolean isOfPersons() {
        return false;
    }

    @Override
    public List<ExtractColumn> columns() {
        return COLUMNS;
    }

    @Override
    public ExtractLines of(RosterQuestion question, Viewer viewer) {
        var sight = sights.of(viewer, Permission.READ_SENSITIVE);
        places.check(question, sight);
        var statement = UNITS.formatted(sight.coversUnit("s.unit", "cast(:day as date)"));
        return taker ->
                rows.each(statement, values(question, sight), row -> taker.accept(line(row)));
    }

    private static HashMap<String, @Nullable Object> values(RosterQuestion asked, Sight sight) {
        var values = new HashMap<String, @Nullable Object>(sight.parameters());
        values.put("day", asked.day());
        values.put("unit", asked.unit());
        values.put("area", asked.area());
        values.put("organisations", asked.organisations().toArray(String[]::new));
        values.put("most", asked.most());
        return values;
    }

    private static List<String> line(ResultSet row) throws SQLException {
        var line = new String[COLUMNS.size()];
        for (var place = 0; place < line.length; place++) {
            line[place] = Objects.toString(row.getString(COLUMNS.get(place).name()), "");
        }
        return List.of(line);
    }
}
