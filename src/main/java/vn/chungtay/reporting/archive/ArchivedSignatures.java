package vn.chungtay.reporting.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.extract.StreamedRows;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.RoundId;
import vn.chungtay.reporting.period.Rounds;
import vn.chungtay.reporting.signed.SignedTotals;
import vn.chungtay.reporting.submission.Debtors;

/// Who has put their name to what in a year; what was taken back or returned has none.
@Component
class ArchivedSignatures {
    /// Branches are within the figures of the units above them, and too many to be named.
    private static final String SIGNED =
            """
              select u.code, us.name, u.organisation, us.level, g.kind, g.at, g.person, g.totals,
                     g.answered, g.inapplicable, g.digest, g.unchanged
                from report_signature g
                join unit u on u.id = g.unit
                join unit_state us
                  on us.unit = u.id
                 and us.voided_at is null
                 and us.during @> cast(:day as date)
               where g.round = :round
                 and us.level <> 'BRANCH'
            order by u.organisation, us.rank, u.code
            """;

    private static final String OWED =
            """
               select s.level, count(*) as owed,
                      count(*) filter (where st.status in ('SUBMITTED', 'APPROVED')) as signed
                 from unit_state s
                 join unit u on u.id = s.unit
                 join unnest(:organisations, :levels) as due (organisation, level)
                   on due.organisation = u.organisation
                  and due.level = s.level
            left join report_state st on st.round = :round and st.unit = u.id
                where s.voided_at is null
                  and s.during @> cast(:day as date)
             group by s.level, s.rank
             order by s.rank
            """;

    private static final String UNITS =
            """
               select u.code, u.organisation, s.level, s.name,
                      coalesce(above.code, '') as parent_code, a.code as area_code
                 from unit_state s
                 join unit u on u.id = s.unit
                 join area a on a.id = s.area
            left join unit above on above.id = s.parent
                where s.voided_at is null
                  and s.during @> cast(:day as date)
             order by s.rank, u.code
            """;

    static final List<String> UNIT_COLUMNS =
            List.of("code", "organisation", "level", "name", "parent_code", "area_code");

    private final JdbcClient database;
    private final StreamedRows rows;
    private final Rounds rounds;

    ArchivedSignatures(JdbcClient database, StreamedRows rows, Rounds rounds) {
        this.database = database;
        this.rows = rows;
        this.rounds = rounds;
    }

    /// The rounds of the periods that end in a year and have opened, whether or not anybody signed.
    List<ArchivedRound> of(Year year) {
        return database
                .sql(
                        """
                          select o.id, v.number
                            from report_round o
                            join form_version v on v.id = o.version
                           where o.tree_on between :first and :last
                             and o.opens_on <= :today
                        order by o.programme, o.tree_on, o.form, o.stage
                        """)
                .param("first", year.atDay(1))
                .param("last", year.atDay(year.length()))
                .param("today", rounds.today())
                .query((row, _) -> Map.entry(new RoundId(row.getLong(1)), row.getInt(2)))
                .list()
                .stream()
                .map(one -> {
                    var round = rounds.find(one.getKey()).orElseThrow();
                    return ArchivedRound.of(round, one.getValue(), tallies(round));
                })
                .toList();
    }

    private List<ArchivedRound.Tally> tallies(Round round) {
        var due = Debtors.of(round).pairs();
        return database.sql(OWED)
                .param("round", round.id().value())
                .param("day", round.treeOn())
                .param(
                        "organisations",
                        due.stream().map(one -> one.organisation().name()).toArray(String[]::new))
                .param("levels", due.stream().map(p -> p.level().name()).toArray(String[]::new))
                .query((row, _) ->
                        new ArchivedRound.Tally(
                                Level.valueOf(row.getString("level")),
                                row.getLong("owed"),
                                row.getLong("signed")))
                .list();
    }

    /// The provinces, districts and grassroots units that signed, one after the other.
    ///
    /// @throws IllegalStateException when a snapshot is not what its digest says
    void each(Round round, Consumer<ArchivedUnit> taker) {
        var values = Map.of("round", round.id().value(), "day", round.treeOn());
        rows.each(SIGNED, values, row -> taker.accept(unit(row)));
    }

    void eachUnit(LocalDate day, Consumer<List<String>> taker) {
        rows.each(UNITS, Map.of("day", day), row -> taker.accept(line(row)));
    }

    private static List<String> line(ResultSet row) throws SQLException {
        return List.of(
                row.getString("code"),
                row.getString("organisation"),
                row.getString("level"),
                row.getString("name"),
                row.getString("parent_code"),
                row.getString("area_code"));
    }

    private static ArchivedUnit unit(ResultSet row) throws SQLException {
        var head =
                new ArchivedUnit.Head(
                        row.getString("code"),
                        row.getString("name"),
                        Organisation.valueOf(row.getString("organisation")),
                        Level.valueOf(row.getString("level")));
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new ArchivedUnit(
                head,
                new ArchivedUnit.Signature(row.getString("kind"), at, row.getString("person")),
                SignedTotals.unchanged(row),
                row.getString("digest"));
    }
}
