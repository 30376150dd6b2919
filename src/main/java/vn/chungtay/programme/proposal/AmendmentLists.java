package vn.chungtay.programme.proposal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.shared.SearchText;
import vn.chungtay.web.Listed;
import vn.chungtay.web.Window;

/// Finds changes to a programme: those that were signed, and those that still may be, which were
/// drafted from the edition in force.
@Component
@Transactional(readOnly = true)
class AmendmentLists {
    private static final String MATCHING =
            """
             where a.programme = :programme
               and (s.amendment is not null
                    or a.base = (select max(e.number)
                                   from programme_edition e
                                  where e.programme = a.programme))
               and (cast(:q as text) is null
                    or strpos(search_text(coalesce(s.document_number, '')), :q) > 0
                    or strpos(search_text(a.person), :q) > 0
                    or strpos(search_text(array_to_string(a.changes, ' ')), :q) > 0)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AmendmentLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Listed<Amendment> of(String programme, AmendmentQuestion question, int page) {
        int count =
                asked("select count(*)" + Amendments.FROM + MATCHING, programme, question)
                        .query(Integer.class)
                        .single();
        int within = Listed.within(page, count);
        var shown = rows(programme, question, Listed.window(within));
        return new Listed<>(count, within, shown, Map.of());
    }

    List<Amendment> all(String programme, AmendmentQuestion question) {
        return rows(programme, question, Window.ALL);
    }

    private List<Amendment> rows(String programme, AmendmentQuestion question, Window window) {
        var order = question.order();
        var direction = order.descending() ? "desc nulls last" : "asc nulls last";
        var inOrder = " order by %s %s, a.id desc".formatted(order.by().sql(), direction);
        var page = Amendments.AMENDMENTS + MATCHING + inOrder + " limit :limit offset :offset";
        return asked(page, programme, question)
                .param("zone", clock.getZone().getId())
                .param("limit", window.limit())
                .param("offset", window.offset())
                .query((row, _) -> Amendments.amendment(row))
                .list();
    }

    private JdbcClient.StatementSpec asked(
            String sql, String programme, AmendmentQuestion question) {
        var q = question.q();
        return jdbc.sql(sql)
                .param("programme", programme)
                .param("q", q == null ? null : SearchText.fold(q));
    }
}
