package vn.chungtay.programme.appraisal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;

/// When something was said, and by whom.
public record Said(Instant at, String person) {

    /// From the columns `at` and `person`.
    public static Said in(ResultSet row) throws SQLException {
        return new Said(
                Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant(),
                Objects.requireNonNull(row.getString("person")));
    }
}
