package vn.chungtay.people.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.Mention;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.people.Place;
import vn.chungtay.shared.SearchText;
import vn.chungtay.web.Listed;
import vn.chungtay.web.Window;

/// The branches of a place that nobody heads on a day, as far as lists tell.
@Component
@Transactional(readOnly = true)
class HeadlessBranches {
    private static final String BRANCH = "s.level = 'BRANCH'";

    private static final String FROM =
            """
            ,
                   branches as (
                      select u.code, s.name, u.organisation, above_unit.code as above_code,
                             above.name as above
                        from unit_state s
                        join unit u on u.id = s.unit
                   left join unit above_unit on above_unit.id = s.parent
                   left join unit_state above
                          on above.unit = s.parent
                         and above.voided_at is null
                         and above.during @> cast(:day as date)
                       where s.voided_at is null
                         and s.during @> cast(:day as date)
                         and s.unit in (select now from here)
                         and not exists (select
                                           from here h
                                           join office o on o.unit = h.then
                                          where h.now = s.unit
                                            and o.post = 'HEAD'
                                            and o.voided_at is null
                                            and o.during @> cast(:day as date))
                         and (cast(:organisation as text) is null
                              or u.organisation = :organisation)
                         and (cast(:q as text) is null or s.search like :q)
                   )
            """;

    private final JdbcClient database;

    HeadlessBranches(JdbcClient database) {
        this.database = database;
    }

    /// @param above the unit it belongs to
    record Branch(Mention unit, Organisation organisation, @Nullable Mention above) {}

    Listed<Branch> of(HeadlessQuestion question, Place place, int page) {
        var count =
                asked("select count(*) from branches", question, place)
                        .query(Integer.class)
                        .single();
        var within = Listed.within(page, count);
        return new Listed<>(count, within, rows(question, place, Listed.window(within)), Map.of());
    }

    List<Branch> all(HeadlessQuestion question, Place place) {
        return rows(question, place, Window.ALL);
    }

    private List<Branch> rows(HeadlessQuestion question, Place place, Window window) {
        var order = question.order();
        var page =
                "select * from branches %s limit :limit offset :offset"
                        .formatted(order.sql(order.by().sql()));
        return asked(page, question, place)
                .param("limit", window.limit())
                .param("offset", window.offset())
                .query(HeadlessBranches::row)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, HeadlessQuestion question, Place place) {
        var organisation = question.wanted();
        var q = question.q();
        return place.ask(database, FROM + sql, BRANCH)
                .param("organisation", organisation == null ? null : organisation.name())
                .param("q", q == null ? null : SearchText.anywhere(q));
    }

    private static Branch row(ResultSet row, int number) throws SQLException {
        var above = row.getString("above_code");
        return new Branch(
                new Mention(row.getString("code"), row.getString("name")),
                Organisation.valueOf(row.getString("organisation")),
                above == null ? null : new Mention(above, row.getString("above")));
    }
}
