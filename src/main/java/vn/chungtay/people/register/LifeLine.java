package vn.chungtay.people.register;

import static java.util.Comparator.comparing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Sight;
import vn.chungtay.web.Texts;

/// A person's way through the organisations: what happened to them, the latest first. A
/// reorganisation touches no membership and is told here, since the unit they are in has another
/// name from that day on.
@Component
@Transactional(readOnly = true)
class LifeLine {
    private static final String STAYS =
            """
              select m.organisation, lower(m.during) as first_day, upper(m.during) - 1 as last_day,
                     state.name
                from membership m
                join unit u on u.id = m.unit
                join unit_state state
                  on state.unit = m.unit
                 and state.voided_at is null
                 and state.during @> %s
               where m.person = :person
                 and m.voided_at is null
            order by m.organisation, lower(m.during)
            """
                    .formatted(Sight.nearest("u.during", "lower(m.during)"));

    private static final String TAKEOVERS =
            """
            with recursive later as (
                 select m.unit, m.during
                   from membership m
                  where m.person = :person
                    and m.voided_at is null
                  union
                 select n.successor, l.during
                   from later l
                   join unit_succession n on n.predecessor = l.unit
                   join reorganisation r on r.id = n.reorganisation
                  where n.extent = 'WHOLE'
                    and r.undone_at is null
                    and l.during @> r.effective_on
            )
            select r.effective_on, r.decision_number, gone.name as gone, heir.name as heir
              from later l
              join unit_succession n on n.predecessor = l.unit
              join reorganisation r on r.id = n.reorganisation
              join unit_state gone
                on gone.unit = n.predecessor
               and gone.voided_at is null
               and gone.during @> r.effective_on - 1
              join unit_state heir
                on heir.unit = n.successor
               and heir.voided_at is null
               and heir.during @> r.effective_on
             where n.extent = 'WHOLE'
               and r.undone_at is null
               and r.signed_at is not null
               and l.during @> r.effective_on
            """;

    private final JdbcClient database;
    private final OfficeMoments offices;
    private final Texts texts;
    private final Clock clock;

    LifeLine(JdbcClient database, OfficeMoments offices, Texts texts, Clock clock) {
        this.database = database;
        this.offices = offices;
        this.texts = texts;
        this.clock = clock;
    }

    List<Moment> of(Person person) {
        var all = new ArrayList<Moment>();
        all.addAll(stays(person));
        all.addAll(takeovers(person));
        all.addAll(absences(person));
        all.addAll(confirmations(person));
        all.addAll(merges(person));
        all.addAll(offices.of(person));
        all.sort(comparing(Moment::day).reversed());
        return all;
    }

    private record Stay(
            Organisation organisation, LocalDate first, @Nullable LocalDate last, String unit) {

        boolean follows(Stay other) {
            return other.organisation == organisation && first.minusDays(1).equals(other.last);
        }
    }

    private List<Moment> stays(Person person) {
        var stays = database.sql(STAYS).param("person", person.id().value()).query(LifeLine::stay);
        var all = new ArrayList<Moment>();
        Stay before = null;
        for (var stay : stays.list()) {
            if (before != null && stay.follows(before)) {
                all.add(moment(stay.first(), "person.life.moved", before.unit(), stay.unit()));
            } else {
                leave(before, all);
                all.add(moment(stay.first(), "person.life.joined", name(stay), stay.unit()));
            }
            before = stay;
        }
        leave(before, all);
        return all;
    }

    private void leave(@Nullable Stay stay, List<Moment> all) {
        if (stay != null && stay.last() != null) {
            all.add(moment(stay.last(), "person.life.left", name(stay), stay.unit()));
        }
    }

    private static Stay stay(ResultSet row, int number) throws SQLException {
        return new Stay(
                Organisation.valueOf(row.getString("organisation")),
                Objects.requireNonNull(row.getObject("first_day", LocalDate.class)),
                row.getObject("last_day", LocalDate.class),
                row.getString("name"));
    }

    private List<Moment> takeovers(Person person) {
        return database.sql(TAKEOVERS)
                .param("person", person.id().value())
                .query((row, _) ->
                        moment(
                                Objects.requireNonNull(
                                        row.getObject("effective_on", LocalDate.class)),
                                "person.life.taken-over",
                                row.getString("gone"),
                                row.getString("heir"),
                                row.getString("decision_number")))
                .list();
    }

    private List<Moment> absences(Person person) {
        var all = new ArrayList<Moment>();
        database.sql(
                        """
                        select lower(during) as first_day, upper(during) - 1 as last_day, place
                          from person_away
                         where person = :person
                           and voided_at is null
                        """)
                .param("person", person.id().value())
                .query(row -> {
                    var first = Objects.requireNonNull(row.getObject("first_day", LocalDate.class));
                    var last = row.getObject("last_day", LocalDate.class);
                    var place = row.getString("place");
                    all.add(
                            place.isEmpty()
                                    ? moment(first, "person.life.away")
                                    : moment(first, "person.life.away-to", place));
                    if (last != null) {
                        all.add(moment(last.plusDays(1), "person.life.back"));
                    }
                });
        return all;
    }

    private List<Moment> confirmations(Person person) {
        return database.sql(
                        """
                        select c.on_day, c.by_name, m.organisation
                          from membership_confirmation c
                          join membership m on m.id = c.membership
                         where m.person = :person
                           and m.voided_at is null
                        """)
                .param("person", person.id().value())
                .query((row, _) ->
                        moment(
                                Objects.requireNonNull(row.getObject("on_day", LocalDate.class)),
                                "person.life.confirmed",
                                texts.text("organisation." + row.getString("organisation")),
                                row.getString("by_name")))
                .list();
    }

    private List<Moment> merges(Person person) {
        return database.sql(
                        """
                        select g.at, p.code, g.by_name
                          from person_merge g
                          join person p on p.id = g.dropped
                         where g.kept = :person
                           and g.undone_at is null
                        """)
                .param("person", person.id().value())
                .query((row, _) ->
                        moment(
                                row.getObject("at", OffsetDateTime.class)
                                        .atZoneSameInstant(clock.getZone())
                                        .toLocalDate(),
                                "person.life.merged",
                                row.getString("code"),
                                row.getString("by_name")))
                .list();
    }

    private String name(Stay stay) {
        return texts.text("organisation." + stay.organisation());
    }

    private Moment moment(LocalDate day, String key, Object... arguments) {
        return new Moment(day, texts.text(key, arguments));
    }
}
