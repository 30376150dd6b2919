package vn.chungtay.reporting.submission;

/// What the list of reports can be put in order by.
enum StandingColumn {
    LEVEL("rank"),
    NAME("name collate \"vi-x-icu\""),
    ORGANISATION("strpos('FF FU VA TU YU WU', organisation)"),
    /// Looked up for every unit, but only where the list is to stand by it.
    PARENT(
            """
            (select p.name
               from unit_state p
              where p.unit = owed.parent
                and p.voided_at is null
                and p.during @> cast(:day as date)) collate "vi-x-icu"
            """),
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
