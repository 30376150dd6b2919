package vn.chungtay.reporting.target.shortfall;

/// What the list of questions can be put in order by.
enum ExplanationColumn {
    UNTIL("e.answer_by"),
    UNIT("n.name collate \"vi-x-icu\""),
    TARGET("e.target"),
    PERIOD("e.period"),
    ANSWERED("answered_at");

    private final String sql;

    ExplanationColumn(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
