package vn.chungtay.people.sample;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.people.StagedLines;

/// Writes those who were made up.
@Component
class MadeRows {
    private final JdbcClient database;
    private final Clock clock;

    MadeRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean isEmpty() {
        return database.sql("select not exists (select from person)").query(Boolean.class).single();
    }

    /// Outside of the transaction that wrote them, or nothing is known of them.
    void analyze() {
        database.sql("analyze person").update();
        database.sql("analyze membership").update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void write(List<Made> people) {
        var first = reserved(people.size());
        writePersons(people, first);
        writeMemberships(people, first);
    }

    /// The first of so many ids in a row.
    private long reserved(int count) {
        return database.sql(
                                """
                                select max(nextval(pg_get_serial_sequence('person', 'id')))
                                  from generate_series(1, :count)
                                """)
                        .param("count", count)
                        .query(Long.class)
                        .single()
                - count
                + 1;
    }

    private void writePersons(List<Made> people, long first) {
        database.sql(
                        """
                        insert into person (id, code, full_name, birth_date, gender, made_at)
                        overriding system value
                        select :first + n - 1, 'TQ-' || lpad(cast(:first + n - 1 as text), 7, '0'),
                               p.name, p.birth, p.gender, :now
                          from unnest(cast(:names as text[]), cast(:births as date[]),
                                      cast(:genders as text[]))
                               with ordinality as p (name, birth, gender, n)
                        """)
                .param("first", first)
                .param("names", StagedLines.texts(people, made -> made.name))
                .param("births", StagedLines.texts(people, made -> made.birth))
                .param("genders", StagedLines.texts(people, made -> made.gender))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private void writeMemberships(List<Made> people, long first) {
        var persons = new ArrayList<Long>();
        var stays = new ArrayList<Made.Stay>();
        for (var i = 0; i < people.size(); i++) {
            for (var stay : people.get(i).stays) {
                persons.add(first + i);
                stays.add(stay);
            }
        }
        database.sql(
                        """
                        insert into membership (person, organisation, unit, during, brought_at)
                        select s.person, s.organisation, s.unit,
                               daterange(s.first_day, s.last_day, '[]'), :now
                          from unnest(cast(:persons as bigint[]), cast(:organisations as text[]),
                                      cast(:units as bigint[]), cast(:firsts as date[]),
                                      cast(:lasts as date[]))
                               as s (person, organisation, unit, first_day, last_day)
                        """)
                .param("persons", persons.toArray(Long[]::new))
                .param("organisations", StagedLines.texts(stays, Made.Stay::organisation))
                .param("units", stays.stream().map(s -> s.unit().value()).toArray(Long[]::new))
                .param("firsts", StagedLines.texts(stays, Made.Stay::first))
                .param("lasts", StagedLines.texts(stays, Made.Stay::last))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
