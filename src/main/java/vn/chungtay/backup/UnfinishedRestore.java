package vn.chungtay.backup;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/// The mark of a restore that has not ended: a table, made before all others but Flyway's own and
/// dropped in the transaction that fills them.
final class UnfinishedRestore implements Callback {
    static final String TABLE = "restore_unfinished";

    static void unmark(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop table " + TABLE);
        }
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (var statement = context.getConnection().createStatement()) {
            statement.execute(
                    "create table if not exists "
                            + TABLE
                            + " (since timestamptz not null default now())");
        } catch (SQLException e) {
            throw new FlywayException(e);
        }
    }

    @Override
    public String getCallbackName() {
        return "unfinished restore";
    }
}
