package vn.chungtay.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Holdings;
import vn.chungtay.organisation.UnitId;

/// The members that a reorganisation touches.
@Component
class HeldMembers implements Holdings {
    private final JdbcClient database;

    HeldMembers(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Held> of(Set<UnitId> units, LocalDate day) {
        var count =
                database.sql(
                                """
                                select count(*)
                                  from membership
                                 where unit = any (:units)
                                   and voided_at is null
                                   and during @> cast(:day as date)
                                """)
                        .param("day", day)
                        .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                        .query(Long.class)
                        .single();
        return count == 0 ? List.of() : List.of(new Held("people.held", count));
    }
}
