package vn.chungtay.people.office;

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
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.Mention;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Sight;
import vn.chungtay.shared.SearchText;
import vn.chungtay.web.Listed;
import vn.chungtay.web.Window;

/// Finds referrals among those of branches in sight: as they stand today or stood last.
@Component
@Transactional(readOnly = true)
class ReferralLists {
    private static final String FROM =
            """
              from referral r
              join person p on p.id = r.person
              join unit u on u.id = r.unit
              join unit_state n
                on n.unit = r.unit
               and n.voided_at is null
               and n.during @> r.referred_on
            """;

    private static final String REFERRALS =
            """
            select r.id, p.code as person, p.full_name, u.code as unit, n.name as unit_name,
                   u.organisation, r.referred_on, r.admitted_on, r.withdrawn_on
            """
                    + FROM;

    private static final String MATCHING =
            """
             where (cast(:state as text) is null
                    or :state = case
                           when r.admitted_on is not null then 'ADMITTED'
                           when r.withdrawn_on is not null then 'WITHDRAWN'
                           else 'OPEN'
                       end)
               and (cast(:year as integer) is null
                    or to_char(r.referred_on, 'YYYY') = cast(:year as text))
               and (cast(:unit as text) is null
                    or exists (select
                                 from unit_below b
                                 join unit a on a.id = b.ancestor
                                where b.unit = r.unit
                                  and a.code = :unit
                                  and r.referred_on between b.valid_from and b.valid_to))
               and (cast(:q as text) is null
                    or n.search like :q
                    or search_text(p.full_name) like :q
                    or search_text(p.code) like :q)
            """;

    private final JdbcClient database;
    private final Clock clock;

    ReferralLists(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Listed<Referral> of(ReferralQuestion question, Sight sight, int page) {
        var count =
                asked("select count(*)" + FROM + MATCHING + seen(sight), question, sight)
                        .query(Integer.class)
                        .single();
        var within = Listed.within(page, count);
        return new Listed<>(count, within, rows(question, sight, Listed.window(within)), Map.of());
    }

    List<Referral> all(ReferralQuestion question, Sight sight) {
        return rows(question, sight, Window.ALL);
    }

    Optional<Referral> find(long id, Sight sight) {
        return within(REFERRALS + " where r.id = :id" + seen(sight), sight)
                .param("id", id)
                .query(ReferralLists::row)
                .optional();
    }

    private List<Referral> rows(ReferralQuestion question, Sight sight, Window window) {
        var order = question.order();
        var inOrder =
                " order by %s %s, r.id desc limit :limit offset :offset"
                        .formatted(order.by().sql(), order.descending() ? "desc" : "asc");
        return asked(REFERRALS + MATCHING + seen(sight) + inOrder, question, sight)
                .param("limit", window.limit())
                .param("offset", window.offset())
                .query(ReferralLists::row)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, ReferralQuestion question, Sight sight) {
        var state = question.wanted();
        var q = question.q();
        return within(sql, sight)
                .param("state", state == null ? null : state.name())
                .param("year", question.year())
                .param("unit", question.unit())
                .param("q", q == null ? null : SearchText.anywhere(q));
    }

    private static String seen(Sight sight) {
        return " and " + sight.coversUnit("u.id", Sight.nearest("u.during", ":today"));
    }

    private JdbcClient.StatementSpec within(String sql, Sight sight) {
        return database.sql(sql).param("today", LocalDate.now(clock)).params(sight.parameters());
    }

    private static Referral row(ResultSet row, int number) throws SQLException {
        var admitted = row.getObject("admitted_on", LocalDate.class);
        var withdrawn = row.getObject("withdrawn_on", LocalDate.class);
        return new Referral(
                row.getLong("id"),
                new Mention(row.getString("person"), row.getString("full_name")),
                new Mention(row.getString("unit"), row.getString("unit_name")),
                Organisation.valueOf(row.getString("organisation")),
                Objects.requireNonNull(row.getObject("referred_on", LocalDate.class)),
                admitted != null
                        ? Referral.State.ADMITTED
                        : withdrawn != null ? Referral.State.WITHDRAWN : Referral.State.OPEN,
                admitted != null ? admitted : withdrawn);
    }
}
