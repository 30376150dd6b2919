package vn.chungtay.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Holdings;
import vn.chungtay.organisation.UnitId;

/// The members and officials that a reorganisation touches: whoever holds a post of a unit that
/// ends goes on holding it where the unit went, until a list says otherwise.
@Component
class HeldPersons implements Holdings {
    private final JdbcClient database;

    HeldPersons(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Held> of(Set<UnitId> units, LocalDate day) {
        var held = new ArrayList<Held>();
        database.sql(
                        """
                        select (select count(*)
                                  from membership
                                 where unit = any (:units)
                                   and voided_at is null
                                   and during @> cast(:day as date)) as members,
                               (select count(distinct person)
                                  from office
                                 where unit = any (:units)
                                   and voided_at is null
                                   and during @> cast(:day as date)) as officials
                        """)
                .param("day", day)
                .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                .query(row -> {
                    held.add(new Held("people.held", row.getLong("members")));
                    held.add(new Held("official.held", row.getLong("officials")));
                });
        held.removeIf(one -> one.count() == 0);
        return List.copyOf(held);
    }
}
