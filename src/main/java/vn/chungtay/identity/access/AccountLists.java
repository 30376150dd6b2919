package vn.chungtay.identity.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Role;
import vn.chungtay.shared.SearchText;
import vn.chungtay.web.Listed;
import vn.chungtay.web.Window;

/// Finds accounts.
@Component
class AccountLists {
    private static final String MATCHING =
            """
             where (cast(:q as text) is null or a.search like :q)
               and (cast(:state as text) is null
                    or case :state
                       when 'CLOSED' then a.closed_at is not null
                       when 'WAITING' then a.closed_at is null and a.password_hash is null
                       else a.closed_at is null
                       end)
               and (cast(:role as text) is null
                    or exists (select
                                 from role_grant g
                                where g.account = a.id
                                  and g.role = :role
                                  and g.valid_from <= :today
                                  and (g.valid_to is null or g.valid_to >= :today)))
               and (:everybody or a.id = any(:kept))
            """;

    private static final String ROWS =
            """
            select a.id, a.login, a.name, a.made_at, a.closed_at,
                   a.password_hash is not null as joined,
                   to_timestamp((select max(s.last_access_time)
                                   from spring_session s
                                  where s.principal_name = a.login) / 1000) as seen_at,
                   array(  select g.role
                             from role_grant g
                            where g.account = a.id
                              and g.valid_from <= :today
                              and (g.valid_to is null or g.valid_to >= :today)
                         group by g.role
                         order by g.role) as roles
              from account a
            """;

    private final JdbcClient database;
    private final Grants grants;
    private final Keeping keeping;

    AccountLists(JdbcClient database, Grants grants, Keeping keeping) {
        this.database = database;
        this.grants = grants;
        this.keeping = keeping;
    }

    /// @param seenAt when a session that still lives was last used
    record Row(
            AccountId id,
            String login,
            String name,
            Instant madeAt,
            @Nullable Instant closedAt,
            boolean joined,
            @Nullable Instant seenAt,
            List<Role> roles) {

        AccountQuestion.State state() {
            if (closedAt != null) {
                return AccountQuestion.State.CLOSED;
            }
            return joined ? AccountQuestion.State.OPEN : AccountQuestion.State.WAITING;
        }
    }

    Listed<Row> of(AccountQuestion question, int page) {
        var count =
                asked("select count(*) from account a" + "\n" + MATCHING, question)
                        .query(Integer.class)
                        .single();
        var within = Listed.within(page, count);
        return new Listed<>(count, within, rows(question, Listed.window(within)), Map.of());
    }

    List<Row> all(AccountQuestion question) {
        return rows(question, Window.ALL);
    }

    private List<Row> rows(AccountQuestion question, Window window) {
        var order = question.order();
        var direction = order.descending() ? "desc nulls last" : "asc nulls last";
        var inOrder = "order by %s %s, a.id".formatted(order.by().sql(), direction);
        return asked(ROWS + MATCHING + inOrder + " limit :limit offset :offset", question)
                .param("limit", window.limit())
                .param("offset", window.offset())
                .query(AccountLists::row)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, AccountQuestion question) {
        var q = question.q();
        var role = question.wantedRole();
        var state = question.wantedState();
        var kept = keeping.kept();
        LocalDate today = grants.today();
        return database.sql(sql)
                .param("q", q == null ? null : SearchText.anywhere(q))
                .param("role", role == null ? null : role.name())
                .param("state", state == null ? null : state.name())
                .param("today", today)
                .param("everybody", kept.isEmpty())
                .param("kept", kept.orElse(List.of()).toArray(Long[]::new));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        return new Row(
                new AccountId(row.getLong("id")),
                Objects.requireNonNull(row.getString("login")),
                Objects.requireNonNull(row.getString("name")),
                Objects.requireNonNull(Accounts.instant(row, "made_at")),
                Accounts.instant(row, "closed_at"),
                row.getBoolean("joined"),
                Accounts.instant(row, "seen_at"),
                Arrays.stream(roles).map(Role::valueOf).toList());
    }
}
