package vn.chungtay.reporting.paper;

import java.util.Arrays;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.AreaKind;
import vn.chungtay.organisation.Sight;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.shared.SearchText;
import vn.chungtay.web.Listed;
import vn.chungtay.web.Searching;

/// The areas in sight that have a report of their own in a round, from the province down, with how
/// much of it is written.
@Component
@Transactional(readOnly = true)
class SummaryLists {
    private static final String AREAS =
            """
              from area_state s
              join area a on a.id = s.area
             where s.voided_at is null
               and s.during @> cast(:day as date)
               and s.kind = any (:kinds)
               and (cast(:name as text) is null or s.search like :name)
               and %s
            """;

    private static final String PAGE =
            """
              select a.code, s.name, s.kind,
                     (select count(*)
                        from summary_text x
                       where x.round = :round
                         and x.area = s.area
                         and x.replaced_at is null
                         and btrim(x.body) <> '') as written
            %s
            order by array_position(:kinds, s.kind), s.name collate "vi-x-icu", a.code
               limit :limit
              offset :offset
            """;

    private final JdbcClient database;

    SummaryLists(JdbcClient database) {
        this.database = database;
    }

    /// @param written how many parts of its report are
    record Item(String code, String name, AreaKind kind, long written) {}

    public Listed<Item> of(Round round, Sight sight, Searching searching) {
        var count = asked("select count(*) " + areas(sight), round, sight, searching);
        var found = count.query(Integer.class).single();
        var page = Listed.within(searching.pageOrFirst(), found);
        var window = Listed.window(page);
        var shown =
                asked(PAGE.formatted(areas(sight)), round, sight, searching)
                        .param("round", round.id().value())
                        .param("limit", window.limit())
                        .param("offset", window.offset())
                        .query((row, _) ->
                                new Item(
                                        row.getString("code"),
                                        row.getString("name"),
                                        AreaKind.valueOf(row.getString("kind")),
                                        row.getLong("written")))
                        .list();
        return new Listed<>(found, page, shown, Map.of());
    }

    private static String areas(Sight sight) {
        return AREAS.formatted(sight.coversArea("s.area", ":day"));
    }

    private JdbcClient.StatementSpec asked(
            String sql, Round round, Sight sight, Searching searching) {
        var name = searching.q();
        return database.sql(sql)
                .param("day", round.treeOn())
                .param("kinds", kinds(round))
                .param("name", name == null ? null : SearchText.anywhere(name))
                .params(sight.parameters());
    }

    /// Of the areas that have parts to write at all.
    static String[] kinds(Round round) {
        return Arrays.stream(AreaKind.values())
                .filter(kind -> !round.form().textsOf(kind.level()).isEmpty())
                .map(AreaKind::name)
                .toArray(String[]::new);
    }
}
