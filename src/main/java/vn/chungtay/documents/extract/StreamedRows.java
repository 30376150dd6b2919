package vn.chungtay.documents.extract;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads a long answer of PostgreSQL in portions: outside of a transaction its driver would gather
/// all of it first.
@Component
public class StreamedRows {
    private static final int AT_ONCE = 1_000;

    private final JdbcClient database;

    StreamedRows(JdbcClient database) {
        this.database = database;
    }

    /// Planned for this question alone: its conditions leave nearly everything out, or nothing.
    @Transactional(readOnly = true)
    public void each(
            String statement,
            Map<String, ? extends @Nullable Object> values,
            RowCallbackHandler row) {
        database.sql("set local plan_cache_mode = force_custom_plan").update();
        database.sql(statement).params(values).withFetchSize(AT_ONCE).query(row);
    }
}
