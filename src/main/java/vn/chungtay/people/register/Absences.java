package vn.chungtay.people.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who works away from home.
@Component
@Transactional(readOnly = true)
class Absences {
    private final JdbcClient database;

    Absences(JdbcClient database) {
        this.database = database;
    }

    private record Since(PersonId person, LocalDate day) {}

    /// Those of some who are away and not said to be back, with the day they left.
    Map<PersonId, LocalDate> of(Collection<PersonId> persons) {
        return database
                .sql(
                        """
                        select person, lower(during) as since
                          from person_away
                         where person = any (:persons)
                           and voided_at is null
                           and upper_inf(during)
                        """)
                .param("persons", persons.stream().map(PersonId::value).toArray(Long[]::new))
                .query((row, _) ->
                        new Since(
                                new PersonId(row.getLong("person")),
                                row.getObject("since", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Since::person, Since::day, (a, b) -> a));
    }
}
