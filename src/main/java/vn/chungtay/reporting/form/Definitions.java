package vn.chungtay.reporting.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Definitions as PostgreSQL keeps them, each version of a row sent and understood once. Every
/// saved cell needs all forms and rules, and sending and understanding them anew would cost more
/// than everything else about it.
///
/// A version of a row is known by the transaction that wrote it, by its place (`xmin`, `ctid`) and
/// by the running PostgreSQL: no two that anybody may see have all in common.
public final class Definitions<T> {
    private static final JsonMapper JSON = JsonMapper.shared();

    /// More are only there after many changes.
    private static final int MOST = 500;

    private static final String STAMP = "concat_ws(' ', xmin, ctid, pg_postmaster_start_time())";

    private final JdbcClient database;
    private final Class<T> type;
    private volatile Map<String, T> known = Map.of();

    public Definitions(JdbcClient database, Class<T> type) {
        this.database = database;
        this.type = type;
    }

    /// @param rows the end of a statement, from `from` on, over one table with a `definition`
    public List<T> list(String rows, Map<String, ?> parameters) {
        var before = known;
        var now = new HashMap<>(before.size() < MOST ? before : Map.<String, T>of());
        var list =
                database.sql(
                                """
                                select %1$s as stamp,
                                       case when %1$s = any (:known) then null
                                            else definition
                                        end as definition
                                """
                                                .formatted(STAMP)
                                        + rows)
                        .params(parameters)
                        .param("known", now.keySet().toArray(String[]::new))
                        .query((row, _) -> one(row, now))
                        .list();
        if (!now.keySet().equals(before.keySet())) {
            known = Map.copyOf(now);
        }
        return list;
    }

    private T one(ResultSet row, Map<String, T> now) throws SQLException {
        var definition = row.getString("definition");
        var stamp = row.getString("stamp");
        if (definition != null) {
            now.put(stamp, JSON.readValue(definition, type));
        }
        var found = now.get(stamp);
        if (found == null) {
            throw new IllegalStateException("a definition is neither known nor sent: " + stamp);
        }
        return found;
    }
}
