package vn.chungtay.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the rows of units and those of areas have in common.
final class Rows {
    private Rows() {}

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }

    /// From the columns `parent` and `parent_name`; none where there is no parent.
    static @Nullable Mention parent(ResultSet row) throws SQLException {
        var code = row.getString("parent");
        return code == null ? null : new Mention(code, row.getString("parent_name"));
    }

    /// The decision that opened a state; none for what a list brought.
    static @Nullable Citation decision(ResultSet row) throws SQLException {
        var number = row.getString("decision_number");
        return number == null ? null : new Citation(row.getLong("reorganisation"), number);
    }
}
