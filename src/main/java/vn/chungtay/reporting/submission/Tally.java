package vn.chungtay.reporting.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import vn.chungtay.organisation.Level;

/// How many reports of a level stand where. Late and accepted ones stand in one of the others too.
///
/// @param wanted how many of them answer what was asked of the list
record Tally(
        Level level,
        long owed,
        long missing,
        long draft,
        long submitted,
        long returned,
        long approved,
        long late,
        long accepted,
        long wanted) {

    long count(StandingQuestion.Asking asking) {
        return switch (asking) {
            case MISSING -> missing;
            case DRAFT -> draft;
            case SUBMITTED -> submitted;
            case RETURNED -> returned;
            case APPROVED -> approved;
            case LATE -> late;
            case ACCEPTED -> accepted;
        };
    }

    static Tally read(ResultSet row) throws SQLException {
        return new Tally(
                Level.valueOf(row.getString("tallied")),
                row.getLong("owed"),
                row.getLong("missing"),
                row.getLong("draft"),
                row.getLong("submitted"),
                row.getLong("returned"),
                row.getLong("approved"),
                row.getLong("late_ones"),
                row.getLong("accepted_ones"),
                row.getLong("wanted"));
    }
}
