package vn.chungtay.reporting.submission;

/// What the list of reports can be put in order by.
enum StandingColumn {
    LEVEL("rank"),
    NAME("name collate \"vi-x-icu\""),
    ORGANISATION("strpos('FF FU VA TU YU WU', organisation)"),
    PARENT("parent_name collate \"vi-x-icu\""),
    STATE("standing"),
    SUBMITTED("submitted_at");

    private final String sql;

    StandingColumn(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
