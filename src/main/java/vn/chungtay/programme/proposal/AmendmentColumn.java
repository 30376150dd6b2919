package vn.chungtay.programme.proposal;

/// What the list of changes to a programme can be put in order by.
enum AmendmentColumn {
    DRAFTED("a.drafted_at"),
    DOCUMENT("s.document_date"),
    PERSON("a.person collate \"vi-x-icu\""),
    CHANGES("cardinality(a.changes)");

    private final String sql;

    AmendmentColumn(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
