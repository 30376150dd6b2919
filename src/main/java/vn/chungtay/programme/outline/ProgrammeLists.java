package vn.chungtay.programme.outline;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.programme.Programme;
import vn.chungtay.shared.SearchText;
import vn.chungtay.web.Listed;
import vn.chungtay.web.Window;

/// Finds programmes among those that are held.
@Component
public class ProgrammeLists {
    public static final String ADDRESS = "/programmes";

    private static final String MATCHING =
            """
             where (cast(:q as text) is null
                    or strpos(search_text(p.title), :q) > 0
                    or strpos(search_text(p.code), :q) > 0)
            """;

    private final JdbcClient jdbc;

    ProgrammeLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Programme> all() {
        return all(ProgrammeQuestion.EVERYTHING);
    }

    Listed<Programme> of(ProgrammeQuestion question, int page) {
        int count =
                asked("select count(*) from programme p" + MATCHING, question.q())
                        .query(Integer.class)
                        .single();
        int within = Listed.within(page, count);
        return new Listed<>(count, within, rows(question, Listed.window(within)), Map.of());
    }

    List<Programme> all(ProgrammeQuestion question) {
        return rows(question, Window.ALL);
    }

    private List<Programme> rows(ProgrammeQuestion question, Window window) {
        var order = question.order();
        var direction = order.descending() ? "desc" : "asc";
        var inOrder = " order by %s %s, p.code".formatted(order.by().sql(), direction);
        var page = ProgrammeShelf.PROGRAMMES + MATCHING + inOrder + " limit :limit offset :offset";
        return asked(page, question.q())
                .param("limit", window.limit())
                .param("offset", window.offset())
                .query((row, _) -> ProgrammeShelf.programme(row))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, @Nullable String q) {
        return jdbc.sql(sql).param("q", q == null ? null : SearchText.fold(q));
    }
}
