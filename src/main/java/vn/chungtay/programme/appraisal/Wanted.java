package vn.chungtay.programme.appraisal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.shared.SearchText;
import vn.chungtay.web.Asked;

/// Which units a list is asked about; what is null is not asked for.
///
/// @param area the code of an area; units in it and below it
/// @param unit the code of a unit; itself and all below it
/// @param q what is searched for, as typed
public record Wanted(
        @Nullable String organisation,
        @Nullable String level,
        @Nullable String area,
        @Nullable String unit,
        @Nullable String q) {

    /// "Từ tỉnh đến cơ sở": what lies below owes neither commitments nor agreements.
    public static final List<Level> OWING =
            List.of(Level.PROVINCE, Level.DISTRICT, Level.GRASSROOTS);

    /// A unit `u` in its state `n` of a day.
    private static final String CONDITION =
            """
               and (cast(:organisation as text) is null or u.organisation = :organisation)
               and (cast(:level as text) is null or n.level = :level)
               and (cast(:area as text) is null
                    or exists (select
                                 from area_below b
                                 join area a on a.id = b.ancestor
                                where b.area = n.area
                                  and a.code = :area
                                  and a.voided_at is null
                                  and %1$s between b.valid_from and b.valid_to))
               and (cast(:unit as text) is null
                    or exists (select
                                 from unit_below b
                                 join unit a on a.id = b.ancestor
                                where b.unit = u.id
                                  and a.code = :unit
                                  and a.voided_at is null
                                  and %1$s between b.valid_from and b.valid_to))
            """;

    /// The units `u` in their states `n` of `:day` that owe something in its year: a `from` with
    /// the conditions that go with `:levels`.
    public static final String OWING_UNITS =
            """
              from unit_state n
              join unit u on u.id = n.unit
             where n.voided_at is null
               and u.voided_at is null
               and n.during @> cast(:day as date)
               and n.level = any(:levels)
            """
                    + condition(":day");

    /// Refuses an organisation or a level there is not, in words.
    public Wanted {
        Asked.oneOf(Organisation.values(), organisation, "unit.refusal.organisation");
        Asked.oneOf(OWING.toArray(Level[]::new), level, "unit.refusal.level");
    }

    /// @param day as SQL
    public static String condition(String day) {
        return CONDITION.formatted(day);
    }

    /// Of [#OWING_UNITS].
    public static String[] levels() {
        return OWING.stream().map(Enum::name).toArray(String[]::new);
    }

    /// Of the condition, with `q` for a search by `like`.
    public Map<String, @Nullable Object> parameters() {
        var all = new HashMap<String, @Nullable Object>();
        all.put("organisation", organisation);
        all.put("level", level);
        all.put("area", area);
        all.put("unit", unit);
        all.put("q", q == null ? null : SearchText.anywhere(q));
        return all;
    }
}
