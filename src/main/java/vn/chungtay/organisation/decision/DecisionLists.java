package vn.chungtay.organisation.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.reorganisation.ReorganisationId;
import vn.chungtay.shared.SearchText;
import vn.chungtay.web.Listed;
import vn.chungtay.web.Window;

/// Finds decisions.
@Component
class DecisionLists {
    private static final String DECISIONS =
            """
            select r.id, r.decision_number, r.decision_date, r.effective_on, r.signed_by,
                   (r.signed_at at time zone :zone)::date as signed_on,
                   (r.undone_at at time zone :zone)::date as undone_on, r.undone_reason,
                   r.document,
                   (select count(*)
                      from reorganisation_step s
                     where s.reorganisation = r.id) as steps
              from reorganisation r
            """;

    private static final String MATCHING =
            """
             where (cast(:undone as boolean) is null or (r.undone_at is not null) = :undone)
               and (cast(:q as text) is null
                    or strpos(search_text(r.decision_number || ' ' || r.signed_by), :q) > 0
                    or exists (select
                                 from reorganisation_step s
                                 join unit_state n on n.unit = s.unit
                                where s.reorganisation = r.id
                                  and strpos(n.search, :q) > 0)
                    or exists (select
                                 from reorganisation_step s
                                 join area_state n on n.area = s.area
                                where s.reorganisation = r.id
                                  and strpos(n.search, :q) > 0))
            """;

    private final JdbcClient database;
    private final Clock clock;

    DecisionLists(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Listed<DecisionRow> of(DecisionQuestion question, int page) {
        var count =
                asked("select count(*) from reorganisation r" + MATCHING, question)
                        .query(Integer.class)
                        .single();
        var within = Listed.within(page, count);
        return new Listed<>(count, within, rows(question, Listed.window(within)), Map.of());
    }

    List<DecisionRow> all(DecisionQuestion question) {
        return rows(question, Window.ALL);
    }

    Optional<DecisionRow> find(ReorganisationId id) {
        return database.sql(DECISIONS + " where r.id = :id")
                .param("zone", clock.getZone().getId())
                .param("id", id.value())
                .query(DecisionLists::row)
                .optional();
    }

    private List<DecisionRow> rows(DecisionQuestion question, Window window) {
        var order = question.order();
        var direction = order.descending() ? " desc nulls last" : " asc nulls first";
        var inOrder = "order by %s%s, id desc".formatted(order.by().sql(), direction);
        return asked(DECISIONS + MATCHING + inOrder + " limit :limit offset :offset", question)
                .param("zone", clock.getZone().getId())
                .param("limit", window.limit())
                .param("offset", window.offset())
                .query(DecisionLists::row)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, DecisionQuestion question) {
        var state = question.wanted();
        var q = question.q();
        return database.sql(sql)
                .param("undone", state == null ? null : state == DecisionQuestion.State.UNDONE)
                .param("q", q == null ? null : SearchText.fold(q));
    }

    private static DecisionRow row(ResultSet row, int number) throws SQLException {
        return new DecisionRow(
                row.getLong("id"),
                Objects.requireNonNull(row.getString("decision_number")),
                Objects.requireNonNull(row.getObject("decision_date", LocalDate.class)),
                Objects.requireNonNull(row.getObject("effective_on", LocalDate.class)),
                Objects.requireNonNull(row.getString("signed_by")),
                Objects.requireNonNull(row.getObject("signed_on", LocalDate.class)),
                row.getObject("undone_on", LocalDate.class),
                row.getString("undone_reason"),
                row.getObject("document", Long.class),
                row.getLong("steps"));
    }
}
