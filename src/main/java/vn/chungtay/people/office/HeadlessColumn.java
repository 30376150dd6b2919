package vn.chungtay.people.office;

/// What the list of branches without a head can be put in order by.
enum HeadlessColumn {
    NAME("name collate \"vi-x-icu\""),
    ORGANISATION("strpos('FF FU VA TU YU WU', organisation)"),
    ABOVE("above collate \"vi-x-icu\"");

    private final String sql;

    HeadlessColumn(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
