package vn.chungtay.reporting.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/// What one unit itself has reported in a round.
public record Report(long id, FigureRow figures, Instant savedAt) {

    static Report read(ResultSet row) throws SQLException {
        return new Report(
                row.getLong("id"),
                FigureRow.read(row, "figures"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
