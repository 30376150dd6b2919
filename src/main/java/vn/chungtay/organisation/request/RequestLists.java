package vn.chungtay.organisation.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Citation;
import vn.chungtay.organisation.Mention;
import vn.chungtay.organisation.Sight;
import vn.chungtay.shared.SearchText;
import vn.chungtay.web.Listed;
import vn.chungtay.web.Window;

/// Finds requests among those of units in sight: as they stand today or stood last.
@Component
class RequestLists {
    private static final String FROM =
            """
              from change_request c
              join unit u on u.id = c.unit
              join lateral (  select s.name, s.search
                                from unit_state s
                               where s.unit = u.id
                                 and s.voided_at is null
                            order by lower(s.during) desc
                               limit 1) n on true
            """;

    private static final String REQUESTS =
            """
               select c.id, c.kind, u.code as unit, n.name as unit_name, a.code as area,
                      (  select s.name
                           from area_state s
                          where s.area = a.id
                            and s.voided_at is null
                       order by lower(s.during) desc
                          limit 1) as area_name,
                      c.name, c.wanted_from, c.reason, c.requested_by,
                      (c.requested_at at time zone :zone)::date as requested_on,
                      (c.answered_at at time zone :zone)::date as answered_on, c.answered_by,
                      c.answer, c.note, c.reorganisation, r.decision_number
            """
                    + FROM
                    + """
                    left join area a on a.id = c.area
                    left join reorganisation r on r.id = c.reorganisation
                    """;

    private static final String MATCHING =
            """
             where (cast(:open as boolean) is null or (c.answered_at is null) = :open)
               and (cast(:unit as text) is null or u.code = :unit)
               and (cast(:q as text) is null
                    or strpos(n.search, :q) > 0
                    or strpos(search_text(coalesce(c.name, '')), :q) > 0
                    or strpos(search_text(c.requested_by), :q) > 0)
            """;

    private final JdbcClient database;
    private final Clock clock;

    RequestLists(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Listed<ChangeRequest> of(RequestQuestion question, Sight sight, int page) {
        var count =
                asked("select count(*)" + FROM + MATCHING + seen(sight), question, sight)
                        .query(Integer.class)
                        .single();
        var within = Listed.within(page, count);
        return new Listed<>(count, within, rows(question, sight, Listed.window(within)), Map.of());
    }

    List<ChangeRequest> all(RequestQuestion question, Sight sight) {
        return rows(question, sight, Window.ALL);
    }

    Optional<ChangeRequest> find(long id, Sight sight) {
        return within(REQUESTS + " where c.id = :id" + seen(sight), sight)
                .param("zone", clock.getZone().getId())
                .param("id", id)
                .query(RequestLists::row)
                .optional();
    }

    private List<ChangeRequest> rows(RequestQuestion question, Sight sight, Window window) {
        var order = question.order();
        var direction = order.descending() ? "desc" : "asc";
        var inOrder = " order by %s %s, c.id desc".formatted(order.by().sql(), direction);
        var page = REQUESTS + MATCHING + seen(sight) + inOrder + " limit :limit offset :offset";
        return asked(page, question, sight)
                .param("zone", clock.getZone().getId())
                .param("limit", window.limit())
                .param("offset", window.offset())
                .query(RequestLists::row)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, RequestQuestion question, Sight sight) {
        var state = question.wanted();
        var q = question.q();
        return within(sql, sight)
                .param("open", state == null ? null : state == RequestQuestion.State.OPEN)
                .param("unit", question.unit())
                .param("q", q == null ? null : SearchText.fold(q));
    }

    private static String seen(Sight sight) {
        return " and " + sight.coversUnit("u.id", Sight.nearest("u.during", ":today"));
    }

    private JdbcClient.StatementSpec within(String sql, Sight sight) {
        return database.sql(sql).param("today", LocalDate.now(clock)).params(sight.parameters());
    }

    private static ChangeRequest row(ResultSet row, int number) throws SQLException {
        var area = row.getString("area");
        return new ChangeRequest(
                row.getLong("id"),
                RequestKind.valueOf(row.getString("kind")),
                new Mention(row.getString("unit"), row.getString("unit_name")),
                area == null ? null : new Mention(area, row.getString("area_name")),
                row.getString("name"),
                Objects.requireNonNull(row.getObject("wanted_from", LocalDate.class)),
                Objects.requireNonNull(row.getString("reason")),
                Objects.requireNonNull(row.getObject("requested_on", LocalDate.class)),
                Objects.requireNonNull(row.getString("requested_by")),
                answered(row));
    }

    private static ChangeRequest.@Nullable Answered answered(ResultSet row) throws SQLException {
        var answer = row.getString("answer");
        var number = row.getString("decision_number");
        return answer == null
                ? null
                : new ChangeRequest.Answered(
                        Answer.valueOf(answer),
                        Objects.requireNonNull(row.getObject("answered_on", LocalDate.class)),
                        Objects.requireNonNull(row.getString("answered_by")),
                        row.getString("note"),
                        number == null
                                ? null
                                : new Citation(row.getLong("reorganisation"), number));
    }
}
