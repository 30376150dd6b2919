package vn.chungtay.reporting.period;

import java.sql.ResultSet;
import java.sql.SQLException;

/// Up to where whoever remembers rows has read them. Rows that name the transaction that wrote them
/// (`written_by`) need to be read again only from [#since] on: none that an earlier question could
/// not see is older than the oldest that was then under way.
///
/// That holds within one running PostgreSQL. Another one that took its place may lack what was
/// never sent to it, and gives the same numbers to other transactions; then everything is read
/// again.
public final class ReadSoFar {
    /// What a statement selects, in each row, for [#read].
    public static final String COLUMNS =
            """
            cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as oldest,
            cast(pg_postmaster_start_time() as text) as server,
            """;

    private String server = "";
    private String since = "0";
    private String answeringServer = "";
    private String oldest = "0";

    /// For `written_by >= cast(cast(:since as text) as xid8)`; "0" for all rows.
    public String since() {
        return since;
    }

    /// Any row of the answer.
    public void read(ResultSet row) throws SQLException {
        answeringServer = row.getString("server");
        oldest = row.getString("oldest");
    }

    /// To be asked after the last row.
    ///
    /// @return whether the answer goes with what is remembered; if not, that is to be forgotten and
    ///   asked for again
    public boolean goesOn() {
        var same = answeringServer.equals(server);
        server = answeringServer;
        since = same ? oldest : "0";
        return same;
    }
}
