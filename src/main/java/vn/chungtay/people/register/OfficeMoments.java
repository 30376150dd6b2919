package vn.chungtay.people.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.Sight;
import vn.chungtay.web.Texts;

/// When somebody took a post and left it, and was trained. That the Party is one of the places is
/// kept closed: posts of its committees are left out.
@Component
@Transactional(readOnly = true)
class OfficeMoments {
    private final JdbcClient database;
    private final Texts texts;

    OfficeMoments(JdbcClient database, Texts texts) {
        this.database = database;
        this.texts = texts;
    }

    List<Moment> of(Person person) {
        var all = new ArrayList<Moment>();
        database.sql(
                        """
                        select f.title, state.name, lower(f.during) as first_day,
                               upper(f.during) - 1 as last_day
                          from office f
                          join unit u on u.id = f.unit
                          join unit_state state
                            on state.unit = u.id
                           and state.voided_at is null
                           and state.during @> %s
                         where f.person = :person
                           and f.voided_at is null
                           and f.post <> 'PARTY_COMMITTEE'
                        """
                                .formatted(Sight.nearest("u.during", "lower(f.during)")))
                .param("person", person.id().value())
                .query(row -> {
                    var first = Objects.requireNonNull(row.getObject("first_day", LocalDate.class));
                    var last = row.getObject("last_day", LocalDate.class);
                    var title = row.getString("title");
                    var unit = row.getString("name");
                    all.add(moment(first, "person.life.took-office", title, unit));
                    if (last != null) {
                        all.add(moment(last, "person.life.left-office", title, unit));
                    }
                });
        all.addAll(trainings(person));
        return all;
    }

    private List<Moment> trainings(Person person) {
        return database
                .sql("select on_day from training where person = ?")
                .param(person.id().value())
                .query(LocalDate.class)
                .list()
                .stream()
                .map(day -> moment(day, "person.life.trained"))
                .toList();
    }

    private Moment moment(LocalDate day, String key, Object... arguments) {
        return new Moment(day, texts.text(key, arguments));
    }
}
