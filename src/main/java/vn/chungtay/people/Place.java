package vn.chungtay.people;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.organisation.Plans;
import vn.chungtay.organisation.Sight;

/// A place on a day, and how far somebody sees into it.
///
/// @param name what it is called; null for everything in sight
public record Place(LocalDate day, @Nullable String name, Bounds bounds, Sight sight) {

    /// Which units of the day are of the place.
    ///
    /// @param condition on a row `s` of `unit_state`, with the parameters `:place` and `:day`
    public record Bounds(String condition, long place) {}

    /// The same for somebody who sees as far as this.
    public Place within(Sight other) {
        return new Place(day, name, bounds, other);
    }

    /// Asks about the people of the units of the place; see [UnitsThen].
    ///
    /// @param rest of the statement
    /// @param further conditions on a row `s` of `unit_state`
    public JdbcClient.StatementSpec ask(JdbcClient database, String rest, String... further) {
        Plans.forThisQuestion(database);
        var seen = Stream.of(bounds.condition(), sight.coversUnit("s.unit", ":day"));
        var conditions = Stream.concat(seen, Stream.of(further)).toArray(String[]::new);
        return database.sql(UnitsThen.where(conditions) + rest)
                .param("day", day)
                .param("place", bounds.place())
                .params(sight.parameters());
    }
}
