package vn.chungtay.reporting.rollup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Plans;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.shared.Quantity;
import vn.chungtay.shared.SearchText;
import vn.chungtay.web.Listed;
import vn.chungtay.web.Window;

/// The cells that a total is made of, unit by unit.
@Component
@Transactional(readOnly = true)
class Contributions {
    private static final String FROM =
            """
              from report r
              join unit u on u.id = r.unit
              join unit_state s on s.unit = r.unit
             where r.round = :round
               and r.unit = any (:units)
               and s.voided_at is null
               and s.during @> cast(:day as date)
               and r.figures[:place_in_row] is not null
               and (cast(:q as text) is null or s.search like :q)
            """;

    private static final String CELLS =
            """
              select found.code, found.name, found.organisation, found.level, found.figure,
                     c.person, c.source, c.at
                from (  select u.code, s.name, u.organisation, s.level, r.id,
                               r.figures[:place_in_row] as figure, s.rank
            %s
                      order by %s
                         limit :limit
                        offset :offset) found
            left join lateral (  select c.person, c.source, c.at
                                   from report_change c
                                  where c.report = found.id
                                    and :place_in_row = any (c.places)
                               order by c.id desc
                                  limit 1) c on true
            order by %s
            """;

    private static final String LARGEST = "figure desc, name collate \"vi-x-icu\", code";

    private final JdbcClient database;
    private final Memberships memberships;

    Contributions(JdbcClient database, Memberships memberships) {
        this.database = database;
        this.memberships = memberships;
    }

    /// A page of them, the largest first.
    ///
    /// @param q part of a unit's name
    Listed<Contribution> list(Question question, Cell cell, @Nullable String q, int page) {
        var count =
                asked(question, cell, q, "select count(*) " + FROM).query(Integer.class).single();
        var within = Listed.within(page, count);
        var rows = rows(question, cell, q, Listed.window(within));
        return new Listed<>(count, within, rows, Map.of());
    }

    List<Contribution> rows(Question question, Cell cell, @Nullable String q, Window window) {
        return asked(question, cell, q, CELLS.formatted(FROM, LARGEST, LARGEST))
                .param("limit", window.limit())
                .param("offset", window.offset())
                .query(Contributions::contribution)
                .list();
    }

    private JdbcClient.StatementSpec asked(
            Question question, Cell cell, @Nullable String q, String statement) {
        Plans.forThisQuestion(database);
        return database.sql(statement)
                .param("round", question.round().id().value())
                .param("day", question.round().treeOn())
                .param("units", memberships.of(question.by(null)).units())
                .param("place_in_row", cell.place() + 1)
                .param("q", q == null ? null : SearchText.anywhere(q));
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
                at == null ? null : at.toInstant());
    }
}
