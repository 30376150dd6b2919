package vn.chungtay.programme.agreement;

/// What the list of agreements can be put in order by.
enum AgreementColumn {
    TITLE("g.title collate \"vi-x-icu\""),
    AREA("pl.name collate \"vi-x-icu\""),
    LEVEL("array_position('{PROVINCE,DISTRICT,GRASSROOTS}'::text[], g.level)"),
    STARTS("g.starts"),
    STATE("state"),
    VERDICT("array_position('{GOOD,FAIR,POOR}'::text[], v.verdict)");

    private final String sql;

    AgreementColumn(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
