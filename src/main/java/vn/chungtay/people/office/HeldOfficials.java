package vn.chungtay.people.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Holdings;
import vn.chungtay.organisation.UnitId;

/// The officials that a reorganisation touches: whoever holds a post of a unit that ends goes on
/// holding it where the unit went, until a list says otherwise.
@Component
class HeldOfficials implements Holdings {
    private final JdbcClient database;

    HeldOfficials(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Held> of(Set<UnitId> units, LocalDate day) {
        var count =
                database.sql(
                                """
                                select count(distinct person)
                                  from office
                                 where unit = any (:units)
                                   and voided_at is null
                                   and during @> cast(:day as date)
                                """)
                        .param("day", day)
                        .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                        .query(Long.class)
                        .single();
        return count == 0 ? List.of() : List.of(new Held("official.held", count));
    }
}
