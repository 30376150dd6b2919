package vn.chungtay.reporting.rollup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Plans;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.form.Stage;
import vn.chungtay.reporting.rollup.Answers.Answer;
import vn.chungtay.shared.Period;
import vn.chungtay.shared.Quantity;
import vn.chungtay.shared.SearchText;
import vn.chungtay.web.Listed;

/// The cells that a total is made of, unit by unit.
@Component
@Transactional(readOnly = true)
class Contributions {
    private static final String OF_ROUND =
            """
            report r
                join (select cast(:place_in_row as int) as place,
                             cast(:day as date) as day) told
                  on r.round = :round
                 and r.unit = any (:units)
            """;

    private static final String OF_ROUNDS =
            """
            unnest(:reports, cast(:places as int[]), cast(:days as date[]))
                     as told (report, place, day)
                join report r on r.id = told.report
            """;

    private static final String FROM =
            """
              from {told}
              join report_round o on o.id = r.round
              join unit u on u.id = r.unit
              join unit_state s on s.unit = r.unit
             where s.voided_at is null
               and s.during @> told.day
               and r.figures[told.place] is not null
               and (cast(:q as text) is null or s.search like :q)
            """;

    /// The same of all units, without looking each of them up.
    private static final String FROM_ALL =
            """
              from {told}
             where r.figures[told.place] is not null
            """;

    /// Beneath so many others nobody needs to be looked up.
    private static final String LARGE_ENOUGH =
            """
               and r.figures[told.place] >=
                   (select min(most.figure)
                      from (  select r.figures[told.place] as figure
                                from {told}
                               where r.figures[told.place] is not null
                            order by figure desc
                               limit :upto) most)
            """;

    private static final String CELLS =
            """
              select found.code, found.name, found.organisation, found.level, found.figure,
                     found.form, found.period, found.stage, c.person, c.source, c.at
                from (  select u.code, s.name, u.organisation, s.level, r.id, told.place,
                               r.figures[told.place] as figure, s.rank, o.form, o.period,
                               o.stage, told.day
            %s
                      order by %s
                         limit :limit
                        offset :offset) found
            left join lateral (  select c.person, c.source, c.at
                                   from report_change c
                                  where c.report = found.id
                                    and found.place = any (c.places)
                               order by c.id desc
                                  limit 1) c on true
            order by %s
            """;

    private static final String LARGEST = "figure desc, name collate \"vi-x-icu\", code, day";

    private final JdbcClient database;
    private final Memberships memberships;
    private final SpanTotals spans;

    Contributions(JdbcClient database, Memberships memberships, SpanTotals spans) {
        this.database = database;
        this.memberships = memberships;
        this.spans = spans;
    }

    /// A page of them, the largest first.
    ///
    /// @param q part of a unit's name
    Listed<Contribution> list(Answer answer, Cell cell, @Nullable String q, int page) {
        Plans.forThisQuestion(database);
        var told = told(answer, cell);
        var counted = "select count(*) " + (q == null ? FROM_ALL : FROM);
        var count = told.in(database, q, counted).query(Integer.class).single();
        var within = Listed.within(page, count);
        var window = Listed.window(within);
        var from = q == null ? FROM + LARGE_ENOUGH : FROM;
        var rows =
                told.in(database, q, CELLS.formatted(from, LARGEST, LARGEST))
                        .param("upto", window.offset() + window.limit())
                        .param("limit", window.limit())
                        .param("offset", window.offset())
                        .query(Contributions::contribution)
                        .list();
        return new Listed<>(count, within, rows, Map.of());
    }

    private Told told(Answer answer, Cell cell) {
        var question = answer.question().by(null);
        if (answer.span().isOneRound()) {
            return new Told(
                    OF_ROUND,
                    Map.of(
                            "round", question.round().id().value(),
                            "day", question.round().treeOn(),
                            "units", memberships.of(question).units(),
                            "place_in_row", cell.place() + 1));
        }
        var told = spans.told(question, answer.span(), cell);
        return new Told(
                OF_ROUNDS,
                Map.of(
                        "reports", told.stream().map(SpanTotals.Told::report).toArray(Long[]::new),
                        "places", told.stream().map(SpanTotals.Told::place).toArray(Integer[]::new),
                        "days",
                                told.stream()
                                        .map(one -> one.day().toString())
                                        .toArray(String[]::new)));
    }

    /// The reports that count, and the place of the cell in each.
    private record Told(String sql, Map<String, Object> parameters) {
        JdbcClient.StatementSpec in(JdbcClient database, @Nullable String q, String statement) {
            return database.sql(statement.replace("{told}", sql))
                    .params(parameters)
                    .param("q", q == null ? null : SearchText.anywhere(q));
        }
    }

    private static Contribution contribution(ResultSet row, int number) throws SQLException {
        var figure = row.getLong("figure");
        var at = row.getObject("at", OffsetDateTime.class);
        return new Contribution(
                row.getString("code"),
                row.getString("name"),
                Organisation.valueOf(row.getString("organisation")),
                Level.valueOf(row.getString("level")),
                figure < 0 ? Quantity.NOT_APPLICABLE : Quantity.of(figure),
                row.getString("person"),
                row.getString("source"),
                at == null ? null : at.toInstant(),
                row.getString("form"),
                Period.fromCode(row.getString("period")).orElseThrow(),
                Stage.valueOf(row.getString("stage")));
    }
}
