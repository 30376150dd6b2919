package vn.chungtay.programme.commitment;

/// What the list of commitments can be put in order by.
enum CommitmentColumn {
    UNIT("n.name collate \"vi-x-icu\""),
    TITLE("c.title collate \"vi-x-icu\""),
    HOLDER("array_position('{UNIT,HEAD,OFFICIAL}'::text[], c.holder)"),
    STATE("st.state"),
    REGISTERED("c.at");

    private final String sql;

    CommitmentColumn(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
