package vn.chungtay.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The units and areas within which a viewer may do something. Whoever loads anything that belongs
/// to a unit or an area adds one of these conditions to the question, so that what is not in sight
/// is not found: in lists, counts and sums as well as for a single one.
///
/// @param everywhere whether nothing is out of sight
/// @param units at or below which a unit is in sight: those granted, with their lines
/// @param areas in which areas, and the units of all organisations, are in sight
public record Sight(boolean everywhere, List<UnitId> units, List<AreaId> areas) {
    public static final Sight EVERYTHING = new Sight(true, List.of(), List.of());

    private static final String BELOW_UNITS =
            """
            select b.unit as thing, b.valid_from, b.valid_to
              from unit_below b
             where b.ancestor = any(:sightUnits)
            """;

    private static final String UNITS_IN_AREAS =
            """
            select s.unit as thing, greatest(lower(s.during), b.valid_from) as valid_from,
                   least(upper(s.during) - 1, b.valid_to) as valid_to
              from unit_state s
              join area_below b on b.area = s.area
             where s.voided_at is null
               and b.ancestor = any(:sightAreas)
            """;

    private static final String IN_AREAS =
            """
            select b.area as thing, b.valid_from, b.valid_to
              from area_below b
             where b.ancestor = any(:sightAreas)
            """;

    public Sight {
        units = List.copyOf(units);
        areas = List.copyOf(areas);
    }

    /// Whether nothing at all is in sight.
    public boolean isEmpty() {
        return !everywhere && units.isEmpty() && areas.isEmpty();
    }

    /// A condition in SQL: a unit is in sight on a day. Goes with [#parameters()].
    ///
    /// @param unit the id, as SQL: a column, or a parameter
    /// @param day as SQL
    public String coversUnit(String unit, String day) {
        var ways = new ArrayList<String>();
        if (!units.isEmpty()) {
            ways.add(BELOW_UNITS);
        }
        if (!areas.isEmpty()) {
            ways.add(UNITS_IN_AREAS);
        }
        return covers(ways, unit, day);
    }

    /// A condition in SQL: an area is in sight on a day. Goes with [#parameters()].
    public String coversArea(String area, String day) {
        return covers(areas.isEmpty() ? List.of() : List.of(IN_AREAS), area, day);
    }

    /// SQL for the day of a life that is nearest to a day: what has ended is in the sight of
    /// whoever held it last, and of their successors.
    ///
    /// @param during of a row of `unit` or `area`, as SQL
    public static String nearest(String during, String day) {
        return "greatest(lower(%1$s), least(%2$s, upper(%1$s) - 1))".formatted(during, day);
    }

    /// What the conditions ask for by name.
    public Map<String, Object> parameters() {
        return Map.of(
                "sightUnits", units.stream().map(UnitId::value).toArray(Long[]::new),
                "sightAreas", areas.stream().map(AreaId::value).toArray(Long[]::new));
    }

    /// One condition that PostgreSQL can join by, whichever ways there are.
    private String covers(List<String> ways, String thing, String day) {
        if (everywhere) {
            return "true";
        }
        return ways.isEmpty()
                ? "false"
                : """
                exists (select
                          from (%s) seen
                         where seen.thing = %s
                           and %s between seen.valid_from and seen.valid_to)
                """
                        .formatted(String.join(" union all ", ways), thing, day);
    }
}
