package vn.chungtay.organisation.decision;

/// What the list of decisions can be put in order by.
enum DecisionColumn {
    EFFECTIVE("effective_on"),
    NUMBER("decision_number"),
    DATE("decision_date"),
    SIGNER("signed_by collate \"vi-x-icu\""),
    STATE("undone_at");

    private final String sql;

    DecisionColumn(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
