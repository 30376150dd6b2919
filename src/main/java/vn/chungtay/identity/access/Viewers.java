package vn.chungtay.identity.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Grant;
import vn.chungtay.identity.People;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;

/// Makes a [Viewer] of an account: with the roles in force today, asked anew for every request so
/// that a role taken back is gone at once.
@Component
class Viewers implements People {
    private static final String ACCOUNT_WITH_GRANTS =
            """
               select a.id, a.login, a.name, g.role, g.unit, g.area,
                      exists (select from code_generator c where c.account = a.id) as has_generator,
                      exists (select
                                from role_requirement r
                               where r.role = g.role) as needs_factor
                 from account a
            left join role_grant g
                   on g.account = a.id
                  and g.valid_from <= :today
                  and (g.valid_to is null or g.valid_to >= :today)
                where a.login = :login
                  and a.closed_at is null
            """;

    private final JdbcClient database;
    private final Clock clock;

    Viewers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param hasGenerator whether codes are asked of them at sign-in
    /// @param needsFactor whether a role of theirs asks for a second factor
    record Known(Viewer viewer, boolean hasGenerator, boolean needsFactor) {}

    /// None for an account that is closed or was never there.
    Optional<Known> of(String login) {
        var rows =
                database.sql(ACCOUNT_WITH_GRANTS)
                        .param("login", login)
                        .param("today", LocalDate.now(clock))
                        .query(Viewers::row)
                        .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var first = rows.getFirst();
        var grants = new ArrayList<Grant>();
        rows.forEach(row -> {
            if (row.grant != null) {
                grants.add(row.grant);
            }
        });
        var viewer = Viewer.of(first.account, first.login, first.name, grants);
        return Optional.of(
                new Known(viewer, first.hasGenerator, rows.stream().anyMatch(Row::needsFactor)));
    }

    @Override
    public Optional<Viewer> find(AccountId account) {
        return database.sql("select login from account where id = :id")
                .param("id", account.value())
                .query(String.class)
                .optional()
                .flatMap(this::of)
                .map(Known::viewer);
    }

    private record Row(
            AccountId account,
            String login,
            String name,
            @Nullable Grant grant,
            boolean hasGenerator,
            boolean needsFactor) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        var role = row.getString("role");
        return new Row(
                new AccountId(row.getLong("id")),
                row.getString("login"),
                row.getString("name"),
                role == null ? null : new Grant(Role.valueOf(role), scope(row)),
                row.getBoolean("has_generator"),
                row.getBoolean("needs_factor"));
    }

    static Scope scope(ResultSet row) throws SQLException {
        var unit = row.getObject("unit", Long.class);
        var area = row.getObject("area", Long.class);
        if (unit != null) {
            return new Scope.OfUnit(unit);
        }
        return area != null ? new Scope.OfArea(area) : Scope.EVERYWHERE;
    }
}
