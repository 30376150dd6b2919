package vn.chungtay.programme.outline;

/// What the list of programmes can be put in order by.
enum ProgrammeColumn {
    TERM("p.starts"),
    TITLE("p.title collate \"vi-x-icu\""),
    CODE("p.code collate \"vi-x-icu\""),
    DOCUMENT("p.document_date");

    private final String sql;

    ProgrammeColumn(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
