package vn.chungtay.reporting.rollup;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Totals over a database that nobody but the test writes to, without an application around them.
public final class LiveTotals {
    private LiveTotals() {}

    public static Totals over(JdbcClient database) {
        return new Totals(database, new Memberships(database), new KeptSums(database));
    }
}
