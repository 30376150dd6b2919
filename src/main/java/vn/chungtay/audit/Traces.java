package vn.chungtay.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.identity.AccountId;

/// What the trail keeps about one person: what they did, and what was done to their account.
@Component
public class Traces {
    private final JdbcClient database;

    Traces(JdbcClient database) {
        this.database = database;
    }

    /// An entry without the name of whoever did it: it may be somebody else's.
    ///
    /// @param own whether the person did it
    public record Trace(
            Instant at,
            boolean own,
            String kind,
            String thing,
            Map<String, String> before,
            Map<String, String> after,
            @Nullable String address,
            @Nullable String token) {}

    /// Oldest first.
    ///
    /// @param thing what the trail calls the account
    public List<Trace> of(AccountId account, String thing) {
        return database.sql(
                        """
                          select at, account is not distinct from :account as own, kind, thing,
                                 before, after,
                                 case when account = :account then address end as address, token
                            from audit_entry
                           where account = :account
                              or thing = :thing
                        order by at, id
                        """)
                .param("account", account.value())
                .param("thing", thing)
                .query(Traces::row)
                .list();
    }

    private static Trace row(ResultSet row, int number) throws SQLException {
        return new Trace(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("own"),
                Objects.requireNonNull(row.getString("kind")),
                Objects.requireNonNull(row.getString("thing")),
                values(row.getString("before")),
                values(row.getString("after")),
                row.getString("address"),
                row.getString("token"));
    }

    private static Map<String, String> values(@Nullable String json) {
        return JsonMapper.shared()
                .readValue(Objects.requireNonNull(json), new TypeReference<>() {});
    }
}
