package vn.chungtay.programme.agreement;

/// What the list of units can be put in order by.
enum CoveredColumn {
    NAME("name collate \"vi-x-icu\""),
    AREA("area_name collate \"vi-x-icu\""),
    SIGNED("signed"),
    DRAFTS("drafts"),
    APPRAISED("appraised");

    private final String sql;

    CoveredColumn(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
